// What is stated of each claim is read where one claim is judged: by a basis, a `when` and an exclusion, which look at a loss
// item and so at its claim, and by the figures of lines that are taken of each claim. The rest of `pays` has all of them.
import type { WordingNames } from '../names/wording-names.ts';
import type * as tree from '../syntax/tree.ts';
import { within } from '../syntax/walk.ts';
import type { Scope } from './scope.ts';

/** Reports what a line of `pays` asks of a claim where it works on several. */
export function checkOfClaims(line: tree.PaysLine, names: WordingNames, scope: Scope): void {
  const figures = line.each === 'claim' || line.each === 'item' ? [] : figuresOf(line.body);
  for (const expression of [...figures, ...(line.when === undefined ? [] : [line.when])])
    report(expression, names, scope);
}

function report(expression: tree.Expression, names: WordingNames, scope: Scope): void {
  for (const part of within(expression)) {
    const read = part.kind === 'Breached' ? breachOf(part, names, scope) : part.kind === 'Path' ? part : undefined;
    if (read === undefined || !isOfClaim(read, scope)) continue;
    scope.context.problems.report('of-each-claim', part.span, { name: read.names.map(({ text }) => text).join('.') });
  }
}

/** What the breach of a warranty asks of a claim, if it does. */
function breachOf({ warranty }: tree.Breached, names: WordingNames, scope: Scope): tree.Path | undefined {
  const declared = names.warranties.get(warranty.text)?.node;
  const paths = declared === undefined ? [] : [...within(declared.breached)];
  return paths.find((part): part is tree.Path => part.kind === 'Path' && isOfClaim(part, scope));
}

function isOfClaim(path: tree.Path, { meaning, vocabulary }: Scope): boolean {
  const reference = meaning.references.get(path);
  const node = reference?.to === 'fact' ? vocabulary.facts.get(reference.path[0] ?? '')?.node : undefined;
  return node?.kind === 'Fact' && node.each === 'claim';
}

/** The expressions of a line, whatever it is; names and titles are none. */
function figuresOf(body: tree.PaysBody): readonly tree.Expression[] {
  return Object.values(body).filter(
    (part): part is tree.Expression =>
      typeof part === 'object' &&
      part !== null &&
      'kind' in part &&
      'span' in part &&
      part.kind !== 'Name' &&
      part.kind !== 'Title',
  );
}
