// What was tried, kept: as a scenario of the wording or policy, or as an address that leads back to it.
import { useSignal } from '@preact/signals';
import { askEngine } from '../state/client.ts';
import { draftIncidents, saveIncident, write } from '../state/drafts.ts';
import { tellFailure } from '../state/failure.ts';
import { laidOut, parsed } from '../state/incident.ts';
import { addressOf } from '../state/route.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { Decided } from '../worker/incidents.ts';
import type { UnitInfo } from '../worker/units.ts';

export function SaveScenario({
  unit,
  found,
}: {
  readonly unit: UnitInfo;
  readonly found: Extract<Decided, { readonly sort: 'decided' }>;
}) {
  const title = useSignal('');
  const saved = useSignal('');
  const state = useSignal<'saved' | 'refused' | undefined>(undefined);
  const saveIt = async (event: Event) => {
    event.preventDefault();
    const folder = unit.file.split('/').slice(0, -1).join('/');
    const id = found.determination.incident.id.replaceAll(/[^\p{L}\p{N}_-]/gu, '-').toLowerCase();
    const stamp = Object.keys(draftIncidents.value).length + 1;
    const incident = `incidents/${id}-${stamp}.json`;
    saveIncident(folder === '' ? incident : `${folder}/${incident}`, laidOut(parsed.value));
    const now = await askEngine('withScenario', unit.file, unit.name, title.value, incident, found.determination);
    if (now !== undefined) await write(unit.file, () => now);
    saved.value = title.value;
    state.value = now === undefined ? 'refused' : 'saved';
  };
  return (
    <form class="block actions" onSubmit={(event) => void saveIt(event).catch(tellFailure)}>
      <label>
        {say(words.scenarioTitle)}{' '}
        <input
          required
          value={title.value}
          onInput={({ currentTarget }) => {
            title.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit">{say(words.saveScenario)}</button>
      <a href={addressOf('try', [unit.kind, unit.name], { stated: JSON.stringify(parsed.value ?? {}) })}>
        {say(words.linkToThis)}
      </a>
      {state.value === 'saved' && (
        <p role="status" class="good">
          {say(words.scenarioSaved)}{' '}
          <a href={addressOf('scenarios', [], { file: unit.file, scenario: saved.value })}>{saved.value}</a>
        </p>
      )}
      {state.value === 'refused' && (
        <p role="alert" class="bad">
          {say(words.scenarioRefused)}
        </p>
      )}
    </form>
  );
}
