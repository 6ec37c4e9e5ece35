// Every scenario run, what was expected and found where one fails, and which ways of each clause none of them tries.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { both } from '../../language/index.ts';
import { askEngine } from '../state/client.ts';
import { paths, revision, units } from '../state/drafts.ts';
import { runs } from '../state/editing.ts';
import { tellFailure } from '../state/failure.ts';
import { fileAddress, go, route } from '../state/route.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { ScenarioOutcome, ScenarioReport, WordingCoverage } from '../worker/scenarios.ts';
import { boundsText } from './money.ts';
import { ToClause } from './reasons.tsx';

export function Scenarios() {
  const report = useSignal<ScenarioReport | undefined>(undefined);
  const isRunning = useSignal(false);
  const { file } = route.value.query;
  const at = revision.value;
  const isThere = paths.value.length > 0;
  useEffect(() => {
    if (!isThere) return;
    isRunning.value = true;
    void askEngine('scenarios', file)
      .then((found) => {
        report.value = found;
        if (file !== undefined) runs.value = { ...runs.peek(), [file]: { ...found, at } };
      }, tellFailure)
      .finally(() => {
        isRunning.value = false;
      });
  }, [file, at, isThere, report, isRunning]);
  const found = report.value;
  const having = [...new Set(units.value.filter(({ scenarios }) => scenarios > 0).map((unit) => unit.file))].sort();
  return (
    <div class="wide">
      <div class="toolbar">
        <select
          aria-label={say(words.files)}
          value={file ?? ''}
          onChange={({ currentTarget: { value } }) => go('scenarios', [], value === '' ? {} : { file: value })}
        >
          <option value="">{say(words.allFiles)}</option>
          {having.map((path) => (
            <option key={path} value={path}>
              {path}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="strong"
          onClick={() => {
            revision.value += 1;
          }}
        >
          ▷ {say(words.runEvery)}
        </button>
        <span role="status">
          {isRunning.value && <span class="quiet">{say(words.running)}</span>}
          {found !== undefined && !isRunning.value && <Summary of={found} />}
        </span>
      </div>
      {found !== undefined && (
        <div class="columns">
          <Outcomes of={found.scenarios} />
          <Coverage of={found.wordings} />
        </div>
      )}
    </div>
  );
}

function Summary({ of: { scenarios, milliseconds } }: { readonly of: ScenarioReport }) {
  const passed = scenarios.filter((each) => each.passed).length;
  return (
    <>
      <span class={passed === scenarios.length ? 'tag good' : 'tag bad'}>
        {say(words.passed(passed, scenarios.length))}
      </span>{' '}
      <small>{say(words.took(Math.round(milliseconds)))}</small>
    </>
  );
}

function Outcomes({ of }: { readonly of: readonly ScenarioOutcome[] }) {
  const onlyFailed = useSignal(false);
  const shown = of.filter(({ passed }) => !onlyFailed.value || !passed);
  const groups = [...new Set(shown.map(({ unit }) => unit.name))];
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{say(words.screens.scenarios)}</h2>
      <label class="quiet">
        <input
          type="checkbox"
          style={{ minHeight: 'auto' }}
          checked={onlyFailed.value}
          onChange={({ currentTarget }) => {
            onlyFailed.value = currentTarget.checked;
          }}
        />{' '}
        {say(words.onlyFailed)}
      </label>
      {of.length === 0 && <p class="quiet">{say(words.noScenarios)}</p>}
      {groups.map((name) => (
        <div key={name} class="block">
          <h3>{name}</h3>
          {shown
            .filter(({ unit }) => unit.name === name)
            .map((scenario) => (
              <Outcome key={`${scenario.place.start}`} of={scenario} />
            ))}
        </div>
      ))}
    </section>
  );
}

function Outcome({ of: { title, place, passed, outcome, payable, unmet } }: { readonly of: ScenarioOutcome }) {
  return (
    <div class="scenario">
      <span class={`mark ${passed ? 'yes' : 'no'}`}>
        {passed ? '✓' : '✗'}
        <span class="unseen">{say(passed ? words.pass : words.fail)} </span>
      </span>
      <div>
        <a href={fileAddress(place.file, { line: String(place.line) })}>{title}</a>
        {unmet.map(({ place: at, expected, found }) => (
          <p key={at.start} class="bad">
            <small class="bad">
              {say(words.line(at.line))}: {say(words.expected)} <strong>{told(expected)}</strong>, {say(words.found)}{' '}
              <strong>{told(found)}</strong>
            </small>
          </p>
        ))}
      </div>
      <small>
        {outcome !== undefined && say(words.outcome[outcome])} {payable !== undefined && boundsText(payable)}
      </small>
    </div>
  );
}

function Coverage({ of }: { readonly of: readonly WordingCoverage[] }) {
  const onlyUntried = useSignal(false);
  return (
    <section aria-labelledby="clause-coverage">
      <h2 id="clause-coverage">{say(words.coverage)}</h2>
      <label class="quiet">
        <input
          type="checkbox"
          style={{ minHeight: 'auto' }}
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
