// Endorsements checked against the wording they amend, and policies with the endorsements in force: the amended wording
// is checked as a whole, as if it had been written so. What is wrong is told where the endorsement says it; where the
// amended wording contradicts itself elsewhere, the endorsement as a whole is at fault.
import type { Text } from '../contract/contract.ts';
import type { BothLanguages, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { Context } from '../names/context.ts';
import { collectWordingNames } from '../names/wording-names.ts';
import { findWording, isAsked, type Workspace } from '../names/workspace.ts';
import type * as tree from '../syntax/tree.ts';
import { checkInstant, expectType } from '../types/check-expression.ts';
import { checkTexts, checkTitle } from '../types/check-texts.ts';
import { type CheckedWording, checkWording } from '../types/check-wording.ts';
import type { Meaning } from '../types/meaning.ts';
import { instant } from '../types/type.ts';
import { amend } from './amend.ts';
import { reportConflicts } from './targets.ts';

/** An endorsement, what it amends, and the wording as it leaves it. */
export interface CheckedEndorsement {
  readonly endorsement: tree.Endorsement;
  readonly base: CheckedWording;
  readonly amended: CheckedWording;
}

export type Wordings = ReadonlyMap<tree.Wording, CheckedWording>;

export function checkEndorsements(
  workspace: Workspace,
  wordings: Wordings,
  meaning: Meaning,
  problems: Problems,
): ReadonlyMap<tree.Endorsement, CheckedEndorsement> {
  const checked = new Map<tree.Endorsement, CheckedEndorsement>();
  for (const endorsement of workspace.endorsements) {
    const whole = workspace.isWhole(endorsement.span.file);
    const wording = findWording(endorsement, workspace, new Context(problems, whole));
    const base = wording === undefined ? undefined : wordings.get(wording);
    if (base === undefined) continue;
    meaning.declarations.set(endorsement.wording, base.wording.name);
    reportConflicts([endorsement], problems);
    const scenarios = endorsement.statements.filter((statement) => statement.kind === 'Scenario');
    const { amended, elsewhere } = checkAmended(base, [endorsement], scenarios, whole, meaning, problems);
    const isBaseSound = !problems.hasErrorIn(base.wording.span);
    for (const { message, span } of isBaseSound ? elsewhere : []) {
      const related = [{ span, message: { en: 'here', zh: '此处' } }];
      problems.report(
        'endorsement-breaks',
        endorsement.name.span,
        { name: endorsement.name.text, message: inBoth(message) },
        related,
      );
    }
    checked.set(endorsement, { endorsement, base, amended });
  }
  return checked;
}

/** Checks the wording with these endorsements; what is wrong in them is reported, the errors elsewhere are given back. */
function checkAmended(
  base: CheckedWording,
  endorsements: readonly tree.Endorsement[],
  scenarios: readonly tree.Scenario[],
  whole: boolean,
  meaning: Meaning,
  problems: Problems,
): { readonly amended: CheckedWording; readonly elsewhere: readonly Diagnostic[] } {
  const tried = problems.fresh();
  const context = new Context(tried, whole && base.scope.context.whole);
  const left = endorsements.reduce((wording, each) => amend(wording, each, meaning, context), base.wording);
  const wording = { ...left, statements: [...left.statements, ...scenarios] };
  const names = collectWordingNames(wording, context);
  const checked = checkWording(wording, names, base.scope.vocabulary, meaning, context);
  for (const each of endorsements) checkEndorsement(each, checked);
  const elsewhere = problems.adoptWithin(
    tried,
    endorsements.map(({ span }) => span),
  );
  return { amended: { ...checked, endorsements }, elsewhere };
}

/** What an endorsement says besides its amendments. */
function checkEndorsement({ title, name, effective, statements }: tree.Endorsement, amended: CheckedWording): void {
  const { names, scope } = amended;
  checkTitle(title, name.text, scope.context);
  if (effective !== undefined) {
    expectType(effective.on, instant, scope);
    checkInstant(effective.from, scope);
  }
  const texts = statements.filter((statement) => statement.kind === 'TextBlock');
  const { vocabulary, meaning, context } = scope;
  checkTexts(texts, name.text, { vocabulary, schedule: names.schedule, clauses: names.clauses, meaning }, context);
}

/** The wording that a policy is under, with its endorsements; `undefined` where one of them does not fit. */
export function endorsedWording(
  policy: tree.Policy,
  under: CheckedWording,
  checked: ReadonlyMap<tree.Endorsement, CheckedEndorsement>,
  meaning: Meaning,
  context: Context,
): CheckedWording | undefined {
  const asked = policy.statements.flatMap((statement) =>
    statement.kind === 'EndorsedBy' ? statement.endorsements : [],
  );
  if (asked.length === 0) return under;
  const byName = new Map([...checked.keys()].map((each) => [each.name.text, each]));
  const found = asked.flatMap((name): readonly tree.Endorsement[] => {
    const endorsement = byName.get(name.text);
    if (endorsement === undefined) {
      context.unknown('unknown-endorsement', name, byName.keys());
      return [];
    }
    meaning.declarations.set(name, endorsement.name);
    if (isAsked(under.wording, endorsement)) return [endorsement];
    const written = (wording: string, version: tree.Version, compatible = false): string =>
      `\`${wording} ${compatible ? '^' : ''}${version.text}\``;
    context.problems.report('endorsement-of-other', name.span, {
      name: name.text,
      wording: written(under.wording.name.text, under.wording.version),
      amends: written(endorsement.wording.text, endorsement.version, endorsement.compatible),
    });
    return [];
  });
  if (found.length < asked.length) return undefined;
  const [only, ...others] = found;
  const known = only === undefined || others.length > 0 ? undefined : checked.get(only);
  if (known?.base === under) return known.amended;
  const nameOf = (endorsement: tree.Endorsement): tree.Name | undefined => asked[found.indexOf(endorsement)];
  reportConflicts(found, context.problems, nameOf);
  // What is wrong within one of them was told when it was checked alone.
  const tried = context.problems.fresh();
  const { amended, elsewhere } = checkAmended(under, found, [], context.whole, meaning, tried);
  const alone = found.some(({ span }) => context.problems.hasErrorIn(span));
  const within = found.flatMap(({ span }) => (tried.hasErrorIn(span) ? tried.sorted() : []));
  const name = asked.map(({ text }) => text).join('`, `');
  for (const { message } of alone || context.problems.hasErrorIn(policy.span) ? [] : [...elsewhere, ...within])
    context.problems.report('endorsement-breaks', asked[asked.length - 1]?.span ?? policy.id.span, {
      name,
      message: inBoth(message),
    });
  return amended;
}

function inBoth({ en = '', zh = '' }: Text): BothLanguages {
  return { en, zh };
}
