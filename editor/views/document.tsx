// The document beside the text, in a frame that runs no script. It follows the cursor; a click in it leads to the clause.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { askEngine } from '../state/client.ts';
import { isWrong, revision, units } from '../state/drafts.ts';
import { cursor, file, wanted } from '../state/editing.ts';
import { tellFailure } from '../state/failure.ts';
import { fileAddress } from '../state/route.ts';
import { dark, documentLanguage, say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { DownloadFormat, Preview } from '../worker/documents.ts';
import type { UnitInfo } from '../worker/units.ts';
import { framed } from './framed.ts';
import { save } from './save.ts';

export function DocumentPane() {
  const choice = useSignal('');
  const shown = useSignal<{ readonly path: string; readonly preview: Preview } | undefined>(undefined);
  const frame = useRef<HTMLIFrameElement>(null);
  const [path, language, at] = [file.value, documentLanguage.value, revision.value];
  const own = units.value.filter((unit) => unit.file === path);
  const unit = own.find(({ name }) => name === choice.value) ?? own[0];
  const key = unit === undefined ? '' : `${unit.kind} ${unit.name} ${unit.file}`;
  useEffect(() => {
    if (unit === undefined) return;
    void askEngine('preview', unit, language).then((preview) => {
      shown.value = { path: unit.file, preview };
    }, tellFailure);
  }, [key, language, at, shown]);

  const place = cursor.value;
  // While something is wrong with the text, the document stands as it was.
  const preview = shown.value?.path === path ? shown.value.preview : undefined;
  const isBehind = unit === undefined && isWrong(path);
  useEffect(() => {
    if (preview !== undefined && 'html' in preview) scrollTo(frame.current, preview, path, place);
  }, [place, preview, path]);

  return (
    <aside class="document" aria-label={say(words.document)}>
      <div class="toolbar">
        <h2>{say(words.document)}</h2>
        {own.length > 1 && (
          <select
            aria-label={say(words.documentOf)}
            value={unit?.name}
            onChange={({ currentTarget }) => {
              choice.value = currentTarget.value;
            }}
          >
            {own.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
        <span class="gap" />
        <select
          aria-label={say(words.documentIn)}
          value={language}
          onChange={({ currentTarget: { value } }) => {
            documentLanguage.value = value === 'en' || value === 'zh' ? value : 'both';
          }}
        >
          {(['both', 'en', 'zh'] as const).map((each) => (
            <option key={each} value={each}>
              {say(words.documentLanguages[each])}
            </option>
          ))}
        </select>
        <Downloads unit={unit} />
      </div>
      {unit === undefined && !isBehind && (
        <p class="quiet pad">{say(units.value.length === 0 ? words.loading : words.noUnit)}</p>
      )}
      {isBehind && (
        <p role="status" class="behind">
          {say(preview === undefined ? words.documentWaits : words.documentBehind)}
        </p>
      )}
      {preview !== undefined && 'refused' in preview && <p class="quiet pad">{told(preview.refused)}</p>}
      {preview !== undefined && 'html' in preview && (unit !== undefined || isBehind) && (
        <iframe
          ref={frame}
          title={say(words.document)}
          // Of this origin, so that the page may scroll it and see what is clicked; without scripts, whatever its text says.
          sandbox="allow-same-origin"
          srcdoc={framed(preview.html, dark.value)}
          onLoad={() => {
            listen(frame.current, preview);
            scrollTo(frame.current, preview, path, cursor.peek());
          }}
        />
      )}
    </aside>
  );
}

function Downloads({ unit }: { readonly unit: UnitInfo | undefined }) {
  const refused = useSignal('');
  const making = useSignal<DownloadFormat | undefined>(undefined);
  if (unit === undefined) return null;
  const take = async (as: DownloadFormat) => {
    making.value = as;
    try {
      const made = await askEngine('download', unit, documentLanguage.value, as);
      refused.value = 'refused' in made ? told(made.refused) : '';
      if (!('refused' in made)) save(made.name, made.bytes, made.type);
    } finally {
      making.value = undefined;
    }
  };
  return (
    <div class="group" role="group" aria-label={say(words.download)}>
      {(['docx', 'pdf', 'html', 'md'] as const).map((each) => (
        <button
          key={each}
          type="button"
          title={`${say(words.download)}: ${each.toUpperCase()}`}
          disabled={making.value !== undefined}
          onClick={() => void take(each).catch(tellFailure)}
        >
          {each === 'md' ? 'Markdown' : each.toUpperCase()}
        </button>
      ))}
      {making.value !== undefined && (
        <span role="status" class="quiet">
          {say(words.making)}
        </span>
      )}
      {refused.value !== '' && (
        <p role="alert" class="warning">
          {refused.value}
        </p>
      )}
    </div>
  );
}

type Shown = Extract<Preview, { readonly html: string }>;

function scrollTo(frame: HTMLIFrameElement | null, { clauses }: Shown, path: string, offset: number): void {
  const around = clauses
    .filter((clause) => clause.file === path && clause.start <= offset && offset <= clause.end)
    .sort((left, right) => left.end - left.start - (right.end - right.start))[0];
  const page = frame?.contentDocument;
  if (around === undefined || page === null || page === undefined) return;
  for (const marked of page.querySelectorAll('[data-at-cursor]')) marked.removeAttribute('data-at-cursor');
  const element = page.getElementById(around.anchor);
  element?.setAttribute('data-at-cursor', '');
  element?.scrollIntoView({ block: 'nearest' });
}

/** Links stay within the document; anywhere else a click leads to the text of the clause. */
function listen(frame: HTMLIFrameElement | null, { clauses }: Shown): void {
  const page = frame?.contentDocument;
  page?.addEventListener('click', (event) => {
    const target = event.target as Element | null;
    const link = target?.closest('a[href]');
    if (link !== null && link !== undefined) {
      event.preventDefault();
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) page.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
      return;
    }
    for (let element = target; element !== null; element = element.parentElement) {
      const clause = clauses.find(({ anchor }) => anchor === element.id);
      if (clause === undefined) continue;
      wanted.value = { file: clause.file, start: clause.start, end: clause.start };
      location.hash = fileAddress(clause.file);
      return;
    }
  });
}
