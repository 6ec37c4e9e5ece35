// From the file inwards to the statement that the cursor is in.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { services } from '../../language/index.ts';
import { ask } from '../state/client.ts';
import { revision } from '../state/drafts.ts';
import { cursor, file, wanted } from '../state/editing.ts';
import { tellFailure } from '../state/failure.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';

export function Breadcrumb() {
  const symbols = useSignal<readonly services.OutlineSymbol[]>([]);
  const path = file.value;
  const at = revision.value;
  useEffect(() => {
    void ask('outline', path).then((found) => {
      symbols.value = found;
    }, tellFailure);
  }, [path, at, symbols]);
  const steps = within(symbols.value, cursor.value);
  return (
    <nav class="breadcrumb" aria-label={say(words.breadcrumb)}>
      <ol>
        {path.split('/').map((step, index) => (
          <li key={`file ${index}`} class="quiet">
            {step}
          </li>
        ))}
        {steps.map(({ name, span, nameSpan }) => (
          <li key={span.start}>
            <button
              type="button"
              class="plain"
              onClick={() => {
                wanted.value = { file: span.file, start: nameSpan.start, end: nameSpan.end };
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function within(symbols: readonly services.OutlineSymbol[], offset: number): readonly services.OutlineSymbol[] {
  const around = symbols.find(({ span }) => span.start <= offset && offset < span.end);
  return around === undefined ? [] : [around, ...within(around.children, offset)];
}
