// Every scenario run, what was expected and found where one fails, and which ways of each clause none of them tries.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { askEngine } from '../state/client.ts';
import { paths, revision, units } from '../state/drafts.ts';
import { runs } from '../state/editing.ts';
import { tellFailure } from '../state/failure.ts';
import { addressOf, fileAddress, go, route } from '../state/route.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { ScenarioOutcome, ScenarioReport } from '../worker/scenarios.ts';
import { Coverage } from './coverage.tsx';
import { boundsText } from './money.ts';

export function Scenarios() {
  const report = useSignal<ScenarioReport | undefined>(undefined);
  const isRunning = useSignal(false);
  const { file, scenario } = route.value.query;
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
          <Outcomes of={found.scenarios} sought={scenario} />
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

function Outcomes({ of, sought }: { readonly of: readonly ScenarioOutcome[]; readonly sought: string | undefined }) {
  const onlyFailed = useSignal(false);
  const shown = of.filter(({ passed }) => !onlyFailed.value || !passed);
  const groups = [...new Set(shown.map(({ unit }) => unit.name))];
  const titleOf = (name: string): string => told(units.value.find((unit) => unit.name === name)?.title);
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{say(words.screens.scenarios)}</h2>
      <label class="quiet">
        <input
          type="checkbox"
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
          <h3>
            {titleOf(name)} <small>{name}</small>
          </h3>
          {shown
            .filter(({ unit }) => unit.name === name)
            .map((scenario) => (
              <Outcome key={`${scenario.place.start}`} of={scenario} isSought={scenario.title === sought} />
            ))}
        </div>
      ))}
    </section>
  );
}

function Outcome({
  of: { unit, title, place, passed, outcome, payable, unmet },
  isSought,
}: {
  readonly of: ScenarioOutcome;
  readonly isSought: boolean;
}) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = row.current?.closest('.wide');
    if (isSought && list != null && row.current !== null)
      list.scrollTop = row.current.offsetTop - list.clientHeight / 2;
  }, [isSought]);
  return (
    <div ref={row} class="scenario" aria-current={isSought ? 'true' : undefined}>
      <span class={`mark ${passed ? 'yes' : 'no'}`}>
        {passed ? '✓' : '✗'}
        <span class="unseen">{say(passed ? words.pass : words.fail)} </span>
      </span>
      <div>
        <a href={fileAddress(place.file, { line: String(place.line) })}>{title}</a>{' '}
        <a
          class="anchor"
          aria-label={say(words.linkToScenario(title))}
          href={addressOf('scenarios', [], { file: unit.file, scenario: title })}
        >
          #
        </a>
        {unmet.map(({ place: at, expected, found }) => (
          <p key={at.start} class="bad">
            <small class="bad">
              {say(words.line(at.line))} · {say(words.expected(told(expected)))} · {say(words.found(told(found)))}
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
