// The wording of the twelve coverages, compiled.
import { readFileSync } from 'node:fs';
import { compile, type Unit } from '../../../language/index.ts';

export function twelve(): Unit {
  const text = readFileSync(new URL('twelve.proviso', import.meta.url), 'utf8');
  const found = compile([{ path: 'twelve.proviso', text }]).units.find(({ name }) => name === 'twelve');
  if (found === undefined) throw new Error('the twelve coverages do not compile');
  return found;
}
