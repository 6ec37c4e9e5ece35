// The static checks in the editor: beside the errors, in the order of the text, with a quick fix where one is certain.
import { expect, test } from 'vitest';
import { services } from '../../../language/index.ts';
import { smallTerms } from '../small-terms.ts';
import { path, wording } from './support.ts';

test('what is said twice is marked, and one action deletes it', () => {
  const text = wording({ coverage: 'when event.public and event.public' });
  const workspace = services.openWorkspace([
    { path: 'small.proviso', text: smallTerms },
    { path, text },
  ]);
  const found = services.diagnostics(workspace, path);
  expect(found.map(({ span }) => span.start)).toEqual(found.map(({ span }) => span.start).sort((a, b) => a - b));
  const repeated = found.find(({ code }) => code === 'repeated-condition');
  const start = repeated?.span.start ?? 0;
  const [action] = services.codeActions(workspace, path, start, start);
  expect(action?.title.en).toBe('delete `and event.public`');
  const [edit] = action?.edits ?? [];
  expect(text.slice(edit?.span.start, edit?.span.end)).toBe(' and event.public');
});
