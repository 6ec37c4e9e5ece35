// Which ways of each clause the scenarios try, and which none of them does.
import { useSignal } from '@preact/signals';
import { both } from '../../language/index.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { WordingCoverage } from '../worker/scenarios.ts';
import { ToClause } from './reasons.tsx';

export function Coverage({ of }: { readonly of: readonly WordingCoverage[] }) {
  const onlyUntried = useSignal(false);
  return (
    <section aria-labelledby="clause-coverage">
      <h2 id="clause-coverage">{say(words.coverage)}</h2>
      <label class="quiet">
        <input
          type="checkbox"
          checked={onlyUntried.value}
          onChange={({ currentTarget }) => {
            onlyUntried.value = currentTarget.checked;
          }}
        />{' '}
        {say(words.onlyUntried)}
      </label>
      {of.map(({ wording, version, title, tried, of: all, clauses }) => (
        <div key={`${wording} ${version}`} class="block">
          <h3>
            {say(both(title, wording))} <small>{version}</small>
          </h3>
          <p>
            <meter min={0} max={Math.max(1, all)} value={tried} aria-label={say(words.tried(tried, all))} />{' '}
            {say(words.tried(tried, all))}
          </p>
          <table>
            <tbody>
              {clauses
                .filter(({ ways }) => !onlyUntried.value || ways.some(({ scenarios }) => scenarios === 0))
                .map(({ statement, sort, number, title: own, clause, place, says, ways }) => (
                  <tr key={statement}>
                    <td>{sort === 'line' ? '' : number}</td>
                    <th scope="row">
                      <ToClause place={place}>
                        {sort === 'line' ? told(says ?? own, clause) : say(both(own, clause))}
                      </ToClause>
                    </th>
                    <td>
                      <span class="ways">
                        {ways.map(({ way, scenarios }) => (
                          <span
                            key={way}
                            class={scenarios === 0 ? 'way untried' : 'way'}
                            title={scenarios === 0 ? say(words.neverTried) : undefined}
                          >
                            {say(words.ways[way])} {scenarios === 0 ? `0 · ${say(words.neverTried)}` : scenarios}
                          </span>
                        ))}
                      </span>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}
