// From the file inwards to the statement that the cursor is in.
import type { services } from '../../language/index.ts';
import { cursor, file, wanted } from '../state/editing.ts';
import { outline } from '../state/outline.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';

export function Breadcrumb() {
  const path = file.value;
  const steps = within(outline.value, cursor.value);
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
