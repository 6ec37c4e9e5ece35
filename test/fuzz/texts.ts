// Mutated wordings, one after the other, asked for their diagnostics as an editor does, and made into contracts where
// nothing is wrong. What must never happen: that one throws, or takes an author's patience.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { services } from '../../language/index.ts';
import { smallTerms } from '../language/small-terms.ts';
import { mutated, type Source, sourceOf } from './mutate.ts';
import { Random } from './random.ts';

/** An editor that takes longer has stopped. */
export const mostMilliseconds = 200;

export interface Failure {
  readonly number: number;
  /** Of what. */
  readonly source: string;
  readonly text: string;
  readonly why: string;
}

export interface Tally {
  readonly cases: number;
  readonly diagnostics: number;
  /** Made of those in which nothing is wrong. */
  readonly contracts: number;
  /** Of the slowest, in milliseconds. */
  readonly slowest: number;
  readonly failures: readonly Failure[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every wording in policies/, and the wordings of every golden of the language. */
function sources(): readonly [Source, ...Source[]] {
  const paths = globSync(['policies/**/*.proviso', 'test/language/**/*.golden'], { cwd: root }).sort();
  const [first, ...more] = paths.flatMap((path) =>
    readFileSync(`${root}${path}`, 'utf8')
      .split(/^====.*\n/m)
      .filter((text) => /^(?:terms|wording|endorsement|policy|术语|条款|批单|保单)\s/m.test(text))
      .map((text) => sourceOf(path, text)),
  );
  if (first === undefined) throw new Error('there are no wordings to mutate');
  return [first, ...more];
}

/** So many characters, with the terms used, are soon read. */
const shortText = 4_000;

function shortOf(
  all: readonly Source[],
  beside: ReadonlyMap<Source, services.Workspace>,
): readonly [Source, ...Source[]] {
  const [first, ...more] = all.filter((source) => {
    const around = beside.get(source)?.files.values().toArray() ?? [];
    return source.text.length + around.reduce((sum, { text }) => sum + text.length, 0) <= shortText;
  });
  if (first === undefined) throw new Error('there are no short wordings to mutate');
  return [first, ...more];
}

/** How long this thread has been at work so far: what else the machine does is not the language's fault. */
function busyMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** The terms that a text uses, as an editor has them open beside it: of policies/terms, or those of the tests. */
function termsBeside(text: string): services.Workspace {
  const used = new Set([...text.matchAll(/(?:uses terms|使用术语) +(\w+)/g)].map((match) => match[1]));
  const paths = globSync('policies/terms/*.proviso', { cwd: root }).sort();
  const published = paths.map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
  return services.openWorkspace(
    [...published, { path: 'small.proviso', text: smallTerms }].filter((terms) =>
      [...used].some((name) => new RegExp(`^terms ${name} `, 'm').test(terms.text)),
    ),
  );
}

/** The cases of these numbers. The same number is the same text, as long as no source has changed. */
export function* fuzzTexts(from: number, to: number): Generator<Tally> {
  const all = sources();
  const beside = new Map(all.map((source) => [source, termsBeside(source.text)]));
  const short = shortOf(all, beside);
  const failures: Failure[] = [];
  let [diagnostics, contracts, slowest] = [0, 0, 0];
  for (let number = from; number < to; number += 1) {
    const { source, text } = mutated(all, short, new Random(number * 0x9e3779b1));
    const around = beside.get(source) ?? services.openWorkspace([]);
    const asked = (): number => {
      const started = busyMilliseconds();
      const workspace = services.withFile(around, 'mutated.proviso', text);
      const found = services.diagnostics(workspace, 'mutated.proviso');
      const took = busyMilliseconds() - started;
      diagnostics += found.length;
      const isSound = found.every(({ severity }) => severity !== 'error');
      if (isSound) contracts += workspace.analysis.units.filter(({ file }) => file === 'mutated.proviso').length;
      return took;
    };
    try {
      // Of three times the shortest, where the first was long: memory is cleared up now and then.
      const first = asked();
      const took = first < mostMilliseconds ? first : Math.min(asked(), asked());
      slowest = Math.max(slowest, took);
      if (took >= mostMilliseconds) failures.push({ number, source: source.name, text, why: `${took.toFixed(0)} ms` });
    } catch (error) {
      failures.push({
        number,
        source: source.name,
        text,
        why: error instanceof Error ? `${error.stack}` : String(error),
      });
    }
    yield { cases: number - from + 1, diagnostics, contracts, slowest, failures };
  }
}
