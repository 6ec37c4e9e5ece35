// The files by folder, those changed here marked, and the outline of the one that is open.
import { useComputed, useSignal } from '@preact/signals';
import type { services } from '../../language/index.ts';
import { draftPaths, paths, problems, write } from '../state/drafts.ts';
import { cursor, file, wanted } from '../state/editing.ts';
import { tellFailure } from '../state/failure.ts';
import { outline } from '../state/outline.ts';
import { fileAddress } from '../state/route.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';

export function Files() {
  const filter = useSignal('');
  const shown = paths.value.filter((path) => path.toLowerCase().includes(filter.value.toLowerCase()));
  const folders = [...new Set(shown.map(folderOf))];
  return (
    <aside class="files" aria-label={say(words.files)}>
      <input
        type="search"
        placeholder={say(words.filter)}
        aria-label={say(words.filter)}
        value={filter.value}
        onInput={({ currentTarget }) => {
          filter.value = currentTarget.value;
        }}
      />
      <div class="scroll">
        {folders.map((folder) => (
          <details key={folder} open={filter.value !== '' || folderOf(file.value) === folder}>
            <summary>{folder}</summary>
            <ul>
              {shown
                .filter((path) => folderOf(path) === folder)
                .map((path) => (
                  <li key={path}>
                    <FileLink path={path} />
                  </li>
                ))}
            </ul>
          </details>
        ))}
        <NewFile />
      </div>
      <Outline />
    </aside>
  );
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/') || '/';

function FileLink({ path }: { readonly path: string }) {
  const found = problems.value.find((each) => each.path === path)?.diagnostics ?? [];
  const errors = found.filter(({ severity }) => severity === 'error').length;
  return (
    <a href={fileAddress(path)} aria-current={path === file.value ? 'true' : undefined}>
      <span>
        {path
          .split('/')
          .at(-1)
          ?.replace(/\.proviso$/, '')}
      </span>
      {draftPaths.value.has(path) && (
        <span class="dot" title={say(words.changed)}>
          <span class="unseen">{say(words.changed)}</span>
        </span>
      )}
      {errors > 0 && <span class="count bad">{errors}</span>}
    </a>
  );
}

function NewFile() {
  const isOpen = useSignal(false);
  const path = useSignal('');
  const isBad = useSignal(false);
  const create = async (event: Event) => {
    event.preventDefault();
    const wished = path.value.trim();
    isBad.value = !/^([\w-]+\/)*[\w-]+\.proviso$/.test(wished) || paths.value.includes(wished);
    if (isBad.value) return;
    await write(wished, () => starter);
    isOpen.value = false;
    path.value = '';
    location.hash = fileAddress(wished);
  };
  if (!isOpen.value)
    return (
      <button
        type="button"
        class="plain"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        + {say(words.newFile)}
      </button>
    );
  return (
    <form class="new-file" onSubmit={(event) => void create(event).catch(tellFailure)}>
      <label>
        {say(words.newFilePath)}
        <input
          value={path.value}
          onInput={({ currentTarget }) => {
            path.value = currentTarget.value;
          }}
        />
      </label>
      {isBad.value && (
        <p role="alert" class="warning">
          {say(words.badPath)}
        </p>
      )}
      <button type="submit">{say(words.create)}</button>
      <button
        type="button"
        class="plain"
        onClick={() => {
          isOpen.value = false;
        }}
      >
        {say(words.cancel)}
      </button>
    </form>
  );
}

/** Small, and whole: it compiles, and says where to go on. */
const starter = `// A wording of your own. Terms say what can be stated of an incident; a wording says what is insured.
wording my_wording version 1.0.0 "My wording" zh "我的条款" {
  uses terms cyber ^1.0
  zone "Asia/Shanghai"
  currency CNY

  schedule {
    insured: party                "Insured"             zh "被保险人"
    period:  period               "Period of insurance" zh "保险期间"
    limit:   money = CNY 100,000  "Limit"               zh "赔偿限额"
  }

  part cover "Cover" zh "保险责任" {
    coverage restoration "Restoration" zh "数据恢复" {
      insures    restoration_cost
      caused by  malicious_act
      basis      event.discovered in period

      pays {
        limit  limit  each event
      }

      text """
        The Insurer pays the cost of restoring data, not more than {limit}.
      """
      text zh """
        保险人赔偿恢复数据的费用，每次事故以{limit}为限。
      """
    }
  }
}
`;

function Outline() {
  return (
    <nav class="outline" aria-label={say(words.outline)}>
      <h2>{say(words.outline)}</h2>
      <div class="scroll">
        <Symbols of={outline.value} depth={0} />
      </div>
    </nav>
  );
}

const told: ReadonlySet<services.OutlineSymbol['sort']> = new Set([
  ...(['terms', 'wording', 'policy', 'endorsement', 'part', 'coverage', 'exclusion', 'warranty', 'scenario'] as const),
  ...(['schedule', 'procedure', 'definition', 'axis', 'fact'] as const),
]);

function Symbols({ of, depth }: { readonly of: readonly services.OutlineSymbol[]; readonly depth: number }) {
  const shown = of.filter(({ sort }) => told.has(sort));
  if (shown.length === 0) return null;
  return (
    <ul>
      {shown.map((symbol, index) => (
        <li key={index}>
          <SymbolLink of={symbol} />
          {depth < 3 && <Symbols of={symbol.children} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  );
}

/** Where the cursor is in it is marked without showing anything else again. */
function SymbolLink({ of }: { readonly of: services.OutlineSymbol }) {
  const symbol = useSignal(of);
  symbol.value = of;
  const isCurrent = useComputed(() => {
    const { start, end } = symbol.value.span;
    return start <= cursor.value && cursor.value < end ? 'true' : undefined;
  });
  const { name, sort, detail, span, nameSpan } = of;
  return (
    <button
      type="button"
      class="symbol"
      data-sort={sort}
      aria-current={isCurrent}
      onClick={() => {
        wanted.value = { file: span.file, start: nameSpan.start, end: nameSpan.end };
      }}
    >
      <span>{name}</span> <small>{detail}</small>
    </button>
  );
}
