// What is wrong in all files, each a way to its place.
import { useSignal } from '@preact/signals';
import { problems } from '../state/drafts.ts';
import { file, wanted } from '../state/editing.ts';
import { fileAddress } from '../state/route.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';

export function Problems() {
  const isOpen = useSignal(false);
  const all = problems.value.flatMap(({ path, diagnostics }) => diagnostics.map((each) => ({ path, ...each })));
  const own = [...all.filter(({ path }) => path === file.value), ...all.filter(({ path }) => path !== file.value)];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return (
    <details
      class="problems"
      open={isOpen.value}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        {say(words.problems)}{' '}
        <span class={errors > 0 ? 'count bad' : 'count'}>{say(words.problemCount(errors, all.length - errors))}</span>
      </summary>
      <div class="scroll">
        {own.length === 0 && <p class="quiet">{say(words.noProblems)}</p>}
        <ul>
          {own.slice(0, 300).map(({ path, code, severity, span, message, help }) => (
            <li key={`${path} ${span.start} ${code}`} class={severity}>
              <button
                type="button"
                onClick={() => {
                  wanted.value = { file: path, start: span.start, end: span.end };
                  location.hash = fileAddress(path);
                }}
              >
                <strong>{say(words.severity[severity])}</strong> {told(message)}
                <small>
                  {told(help)} · {path}, {say(words.line(span.line))} · {code}
                </small>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
