// From the files of a workspace to Contracts. All files are read together, as terms and wordings are found by name and
// version across them. Whatever is wrong is a diagnostic; a unit with an error in it, or in what it uses, is left out.
import { type CheckedEndorsement, checkEndorsements, endorsedWording } from './amend/endorsed.ts';
import { adviceOn } from './checks/advise.ts';
import type { BoundPolicy } from './checks/subject.ts';
import type { Contract, SourceMap, Text } from './contract/contract.ts';
import { contractHash } from './contract/hash.ts';
import { assertContract } from './contract/load.ts';
import type { Scenario } from './contract/scenario.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { Problems } from './diagnostics/problems.ts';
import { lowerContract, lowerValues, type Values } from './lower/lower-contract.ts';
import type { ScheduleValues } from './lower/lower-schedule.ts';
import { type Module, termsModules, wordingModules } from './modules/modules.ts';
import { Context } from './names/context.ts';
import { collectImports, type Used } from './names/imports.ts';
import {
  addVocabulary,
  collectVocabulary,
  emptyVocabulary,
  mergeVocabularies,
  type Vocabulary,
} from './names/vocabulary.ts';
import { collectWordingNames } from './names/wording-names.ts';
import { collectWorkspace, findTerms, findWording, type Workspace } from './names/workspace.ts';
import { parse } from './syntax/parser.ts';
import type * as tree from './syntax/tree.ts';
import { checkOver } from './types/check-over.ts';
import { checkTerms } from './types/check-terms.ts';
import { type CheckedWording, checkPolicy, checkWording } from './types/check-wording.ts';
import { Meaning } from './types/meaning.ts';
import { checkedOnce } from './types/remembered.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** From an installed package: taken only where the workspace declares nothing that fits. */
  readonly installed?: boolean;
}

/** One wording, endorsement or policy in a file. */
export interface Unit {
  /** An endorsement is a unit of its own: the wording as it leaves it. */
  readonly kind: 'wording' | 'endorsement' | 'policy';
  /** The name of the wording or endorsement, the id of the policy. */
  readonly name: string;
  readonly file: string;
  readonly contract: Contract;
  readonly sourceMap: SourceMap;
  readonly scenarios: readonly Scenario[];
  readonly contractHash: string;
}

export interface Compilation {
  readonly units: readonly Unit[];
  readonly diagnostics: readonly Diagnostic[];
  /** The terms and wordings that others use, as they were found, for the lock. */
  readonly modules: readonly Module[];
  /** What the static checks say of what has no error. Worked out when it is first asked for: nothing else needs it. */
  readonly advice: readonly Diagnostic[];
}

/** A compilation with all that was found out on the way, for the language services. */
export interface Analysis extends Compilation {
  readonly meaning: Meaning;
  readonly workspace: Workspace;
  readonly vocabularies: ReadonlyMap<tree.Terms, Vocabulary>;
  readonly wordings: ReadonlyMap<tree.Wording, CheckedWording>;
  readonly policies: readonly PolicyUnder[];
}

/** A file with its tree and what is wrong with its syntax; it stays true as long as the text does. */
export interface ParsedFile extends SourceFile {
  readonly tree: tree.SourceTree;
  readonly problems: Problems;
  /** Where the pieces stand that were read each on its own, by their names; see `readPieces`. */
  readonly pieces?: ReadonlyMap<string, number>;
}

export function parseFile(file: SourceFile): ParsedFile {
  const problems = new Problems([file]);
  return { ...file, tree: parse(file.path, file.text, problems), problems };
}

/** Compiles all files of a workspace together. Never throws on any text. */
export function compile(files: readonly SourceFile[]): Compilation {
  const analysis = analyse(files.map(parseFile));
  const { units, diagnostics } = analysis;
  return {
    units,
    diagnostics,
    get advice() {
      return analysis.advice;
    },
    get modules() {
      return analysis.modules;
    },
  };
}

/** The same from files that are parsed already. `remembers`: of nodes that were there before, what was found is taken over. */
export function analyse(files: readonly ParsedFile[], { remembers = false } = {}): Analysis {
  const problems = new Problems(files);
  for (const file of files) problems.adopt(file.problems);
  const trees = files.map((file) => file.tree);
  const installed = new Set(files.filter((file) => file.installed === true).map(({ path }) => path));
  const workspace = collectWorkspace(trees, problems, installed);
  const meaning = new Meaning();
  const terms = checkAllTerms(workspace, meaning, problems, remembers);
  const vocabularies = new Map([...terms].map(([each, { vocabulary }]) => [each, vocabulary]));
  const wordings = checkAllWordings(workspace, vocabularies, meaning, problems, remembers);
  const endorsements = checkEndorsements(workspace, wordings, meaning, problems);
  const policies = checkAllPolicies(workspace, wordings, endorsements, meaning, problems);
  const sound = soundness(workspace, terms, wordings, problems);
  const isClean = ({ span }: tree.Endorsement): boolean => workspace.isWhole(span.file) && !problems.hasErrorIn(span);
  const units: Unit[] = [];
  const defaults = new Map<tree.Wording, ScheduleValues>();
  const ofWording = new Map<tree.Wording, Unit>();
  for (const checked of wordings.values()) {
    if (!sound(checked.wording)) continue;
    const values = lowerValues(checked, undefined, undefined, problems);
    if (problems.hasErrorIn(checked.wording.span)) continue;
    defaults.set(checked.wording, values.schedule);
    const unit = unitOf(checked, checked.wording, values, problems);
    ofWording.set(checked.wording, unit);
    units.push(unit);
  }
  for (const { endorsement, base, amended } of endorsements.values()) {
    if (!sound(base.wording) || !isClean(endorsement)) continue;
    const values = lowerValues(amended, undefined, undefined, problems);
    if (problems.hasErrorIn(endorsement.span)) continue;
    units.push(unitOf(amended, endorsement, values, problems));
  }
  const bound: (PolicyUnder & BoundPolicy)[] = [];
  for (const { policy, under, base } of policies) {
    const { endorsements: inForce = [] } = under;
    if (!defaults.has(base.wording) || !sound(policy) || !inForce.every(isClean)) continue;
    const isAmended = inForce.length > 0;
    const valuesAlone = isAmended
      ? lowerValues(under, undefined, undefined, problems).schedule
      : defaults.get(base.wording);
    const values = lowerValues(under, policy, valuesAlone, problems);
    if (problems.hasErrorIn(policy.span)) continue;
    bound.push({ policy, under, base, values: values.schedule });
    units.push(unitOf(under, policy, values, problems));
  }
  const hasErrorIn = (span: tree.Terms['span']): boolean => problems.hasErrorIn(span);
  const checked = { files, workspace, terms, wordings, defaults, bound, meaning, hasErrorIn };
  const advice = once(() => adviceOn(checked));
  const modules = once(() => [
    ...termsModules(workspace, wordings, terms, meaning, problems),
    ...wordingModules(workspace, bound, (wording) => ofWording.get(wording)?.contractHash),
  ]);
  return {
    units,
    diagnostics: problems.sorted(),
    get advice() {
      return advice();
    },
    get modules() {
      return modules();
    },
    meaning,
    workspace,
    vocabularies,
    wordings,
    policies,
  };
}

/** Terms, with what they declare themselves, and with all that they have from others besides. */
export interface CheckedTerms {
  readonly own: Vocabulary;
  readonly vocabulary: Vocabulary;
  readonly used: readonly Used[];
}

function checkAllTerms(
  workspace: Workspace,
  meaning: Meaning,
  problems: Problems,
  remembers: boolean,
): ReadonlyMap<tree.Terms, CheckedTerms> {
  const isWhole = (terms: tree.Terms): boolean => workspace.isWhole(terms.span.file);
  const { order, used } = collectImports(workspace, (terms) => new Context(problems, isWhole(terms)));
  const checked = new Map<tree.Terms, CheckedTerms>();
  for (const terms of order) {
    const imports = (used.get(terms) ?? []).flatMap((each) => {
      const vocabulary = checked.get(each.terms)?.vocabulary;
      meaning.declarations.set(each.uses.name, each.terms.name);
      return vocabulary === undefined ? [] : [{ ...each, vocabulary }];
    });
    const asked = terms.entries.filter((entry) => entry.kind === 'Uses').length;
    const whole = isWhole(terms) && imports.length === asked && imports.every((each) => isWhole(each.terms));
    const found = { meaning, context: new Context(problems, whole, remembers) };
    const sees = [whole, ...imports.flatMap((each) => [each.terms, each.vocabulary])];
    const vocabularies = checkedOnce(terms, sees, found, ({ meaning, context }) => {
      const imported = mergeVocabularies(imports, context);
      const own = collectVocabulary(terms, imported, context);
      const vocabulary = addVocabulary(imported, own, context);
      checkTerms(terms, own, vocabulary, meaning, context);
      return { own, vocabulary };
    });
    checked.set(terms, { ...vocabularies, used: imports });
  }
  return checked;
}

type Wordings = ReadonlyMap<tree.Wording, CheckedWording & { readonly uses: readonly tree.Terms[] | undefined }>;

function checkAllWordings(
  workspace: Workspace,
  vocabularies: ReadonlyMap<tree.Terms, Vocabulary>,
  meaning: Meaning,
  problems: Problems,
  remembers: boolean,
): Wordings {
  return new Map(
    workspace.wordings.map((wording) => {
      const inFile = new Context(problems, workspace.isWhole(wording.span.file));
      const statements = wording.statements.filter((statement) => statement.kind === 'Uses');
      const found = statements.map((uses) => ({ uses, terms: findTerms(uses, workspace, inFile) }));
      for (const { uses, terms } of found) if (terms !== undefined) meaning.declarations.set(uses.name, terms.name);
      const used = found.flatMap(({ uses, terms }) => {
        const vocabulary = terms === undefined ? undefined : vocabularies.get(terms);
        return terms === undefined || vocabulary === undefined ? [] : [{ uses, terms, vocabulary }];
      });
      // What is unknown may be declared in terms that were not found, or not read in full.
      const whole =
        inFile.whole && used.length === found.length && used.every(({ terms }) => workspace.isWhole(terms.span.file));
      const context = new Context(problems, whole, remembers);
      const names = collectWordingNames(wording, context);
      const checked = checkWording(wording, names, vocabularyOf(used, { meaning, context }), meaning, context);
      return [wording, { ...checked, uses: used.length === found.length ? used.map(({ terms }) => terms) : undefined }];
    }),
  );
}

/** All that a wording uses; the same one for the same terms. */
function vocabularyOf(
  used: readonly { readonly vocabulary: Vocabulary; readonly uses: tree.Uses }[],
  found: { readonly meaning: Meaning; readonly context: Context },
): Vocabulary {
  const [first, second] = used;
  if (first === undefined || second === undefined) return first?.vocabulary ?? emptyVocabulary;
  const sees = used.map(({ vocabulary }) => vocabulary);
  return checkedOnce(first.vocabulary, sees, found, ({ context }) => mergeVocabularies(used, context));
}

export interface PolicyUnder {
  readonly policy: tree.Policy;
  /** The wording with the endorsements in force. */
  readonly under: CheckedWording;
  /** The wording alone. */
  readonly base: CheckedWording;
}

function checkAllPolicies(
  workspace: Workspace,
  wordings: Wordings,
  endorsements: ReadonlyMap<tree.Endorsement, CheckedEndorsement>,
  meaning: Meaning,
  problems: Problems,
): readonly PolicyUnder[] {
  const contextOf = (policy: tree.Policy): Context =>
    new Context(problems, workspace.whole && workspace.isWhole(policy.span.file));
  const policies = workspace.policies.flatMap((policy) => {
    const whole = workspace.isWhole(policy.span.file);
    const wording = findWording({ ...policy, compatible: false }, workspace, new Context(problems, whole));
    const base = wording === undefined ? undefined : wordings.get(wording);
    if (wording === undefined || base === undefined) return [];
    meaning.declarations.set(policy.wording, wording.name);
    const context = new Context(problems, whole && base.scope.context.whole);
    const under = endorsedWording(policy, base, endorsements, meaning, context);
    checkPolicy(policy, under ?? base, context);
    return under === undefined ? [] : [{ policy, under, base }];
  });
  checkOver(policies, contextOf);
  return policies;
}

/** Whether a wording or policy, and all it uses, is free of errors. */
function soundness(
  workspace: Workspace,
  terms: ReadonlyMap<tree.Terms, CheckedTerms>,
  wordings: Wordings,
  problems: Problems,
): (node: tree.Wording | tree.Policy) => boolean {
  const clean = (node: tree.Declaration): boolean =>
    workspace.isWhole(node.span.file) && !problems.hasErrorIn(node.span);
  // In this order what terms use comes before them; what waits for a circle has lost a `uses`.
  const soundTerms = new Set<tree.Terms>();
  for (const [node, { used }] of terms) {
    const asked = node.entries.filter((entry) => entry.kind === 'Uses').length;
    if (clean(node) && used.length === asked && used.every((each) => soundTerms.has(each.terms))) soundTerms.add(node);
  }
  return (node) => {
    if (!clean(node)) return false;
    return node.kind === 'Policy' || wordings.get(node)?.uses?.every((each) => soundTerms.has(each)) === true;
  };
}

/** What a unit is called: a policy and an endorsement by their own titles, not by that of the wording. */
export function titleOf({ kind, name, contract }: Pick<Unit, 'kind' | 'name' | 'contract'>): Text {
  const { policy, wording, endorsements } = contract;
  const endorsement = kind === 'endorsement' ? endorsements.find((each) => each.name === name) : undefined;
  return endorsement?.title ?? policy?.title ?? wording.title;
}

/** The kind of unit that each declaration makes. */
export const unitKinds = { Wording: 'wording', Endorsement: 'endorsement', Policy: 'policy' } as const;

/** The contract is made when it is first asked for: of the thousands of policies in a workspace an editor looks at one. */
function unitOf(
  checked: CheckedWording,
  of: tree.Wording | tree.Endorsement | tree.Policy,
  values: Values,
  problems: Problems,
): Unit {
  const policy = of.kind === 'Policy' ? of : undefined;
  const lowered = once(() => {
    const made = lowerContract(checked, policy, values.schedule, problems);
    assertContract(made.contract);
    return made;
  });
  const hash = once(() => contractHash(lowered().contract));
  return {
    kind: unitKinds[of.kind],
    name: of.kind === 'Policy' ? of.id.text : of.name.text,
    file: of.span.file,
    scenarios: values.scenarios,
    get contract() {
      return lowered().contract;
    },
    get sourceMap() {
      return lowered().sourceMap;
    },
    get contractHash() {
      return hash();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
