// The reasons of a determination: a tree for each coverage, from the event down to the facts, for each warranty, and for
// each condition.
// Only what decided is told: exclusions that never came near an item stay silent.
import type {
  CarveBack,
  Coverage,
  Exclusion,
  SourceMap,
  SourcePlace,
  StatementId,
  Text,
  WriteBack,
} from '../../language/index.ts';
import { judge } from '../conditions/evaluate.ts';
import { presuming } from '../conditions/presumptions.ts';
import { ofItem, type Scope } from '../conditions/scope.ts';
import { denialOf } from '../denials.ts';
import type { Reason, Truth } from '../determination.ts';
import { attacks, bites, forCoverage, type ItemStanding, returns, type Standing, saves, within } from '../standing.ts';
import { isUnstated, membersOf, paidEventsOf, unstatedEvent } from '../structure/places.ts';
import { conditionReasons, warrantyReasons } from './clause-reasons.ts';
import { explain, type Place, reason } from './explain.ts';
import { words } from './words.ts';

export function reasonsFor(standings: readonly Standing[], scope: Scope, sources: SourceMap): readonly Reason[] {
  const at = (statement: StatementId): Place & { readonly place: SourcePlace | null } => ({
    statement,
    place: sources.statements[statement] ?? null,
  });
  const events = paidEventsOf(scope.incident);
  return events.flatMap((event): readonly Reason[] => {
    const own = standings.filter((standing) => standing.event === event);
    const told = [
      ...own.map((standing) => coverageReason(standing, scope, at)),
      ...warrantyReasons({ ...scope, event }, at),
      ...conditionReasons({ ...scope, event }, at),
    ];
    if (event === undefined) return told;
    const verdicts = told.filter(({ clause }) => scope.index.coverages.has(clause ?? '')).map(({ verdict }) => verdict);
    const verdict = verdicts.includes('yes') ? 'yes' : verdicts.includes('open') ? 'open' : 'no';
    return [
      reason(
        verdict,
        event === unstatedEvent
          ? words.unstatedEvent()
          : words.ofEvent(
              membersOf(scope.incident, event)
                .map((each) => each?.id ?? '')
                .join(', '),
            ),
        { because: told },
      ),
    ];
  });
}

export type At = (statement: StatementId) => Place;

function coverageReason({ coverage, trigger, items, place }: Standing, scope: Scope, at: At): Reason {
  const sentence = { yes: words.responds, no: words.doesNotRespond, open: words.mayRespond }[trigger.truth](
    coverage.title,
  );
  const event: Scope = presuming(coverage.name, { ...scope, item: null, elements: [], ...place });
  const statements = [...scope.index.contract.basis, ...coverage.grant].map(({ id, holds }) => ({
    explained: () => explain(holds, at(id), event),
    truth: judge(holds, event).truth,
  }));
  const settling = statements.filter(({ truth }) => truth === trigger.truth);
  // Under `final` a coverage does not respond where what it needs was not shown.
  const deciding = settling.length > 0 ? settling : statements.filter(({ truth }) => truth === 'open');
  const named = items.filter((item) => item.insured.truth !== 'no' && !isUnstated(item.item));
  const complete = scope.incident.losses.fact === 'list' && scope.incident.losses.complete;
  const losses =
    named.length === 0 && complete && trigger.truth !== 'no'
      ? [reason('no', words.nothingLost())]
      : named.map((item) => itemReason(coverage, item, trigger.truth, scope, at));
  return reason(trigger.truth, sentence, {
    ...clauseAt(coverage, at),
    because: [...deciding.map(({ explained }) => explained()), ...losses],
  });
}

function itemReason(coverage: Coverage, standing: ItemStanding, trigger: Truth, scope: Scope, at: At): Reason {
  const { item } = standing;
  const inner: Scope = ofItem(item, scope);
  const kind: Text | string =
    item.kind === null ? words.lossItem() : (scope.index.kind('loss', item.kind)?.title ?? item.kind);
  const exclusions = (): readonly Reason[] =>
    standing.exclusions.flatMap(({ clause, bites: { truth } }) => {
      const exclusion = scope.index.exclusions.get(clause);
      return exclusion === undefined ? [] : exclusionReason(exclusion, truth, forCoverage(coverage, inner), at);
    });
  const by = standing.exclusions.find(({ bites }) => bites.truth === 'yes');
  const denial = denialOf(coverage, { ...inner, item: null });
  const sentence = (): Text => {
    if (trigger === 'no' || standing.granted.truth === 'no') return words.itemOfNoEffect(item.id, kind);
    if (by !== undefined && standing.granted.truth === 'yes')
      return words.itemExcluded(item.id, kind, scope.index.exclusions.get(by.clause)?.title ?? by.clause);
    if (denial !== undefined && standing.granted.truth === 'yes' && standing.included.truth === 'no')
      return denialWords[denial.ground](item.id, kind, titleOf(denial.clause, scope));
    return standing.included.truth === 'yes' ? words.itemGranted(item.id, kind) : words.itemOpen(item.id, kind);
  };
  return reason(standing.included.truth, sentence(), {
    ...clauseAt(coverage, at),
    because: trigger === 'no' ? [] : exclusions(),
  });
}

const denialWords = {
  denied: words.itemDenied,
  suspended: words.itemSuspended,
  pending: words.itemPending,
} as const;

function titleOf(clause: string, { index }: Scope): Text | string {
  return (index.warranties.get(clause) ?? index.conditions.get(clause))?.title ?? clause;
}

/** Silent where the exclusion does not name the item, is off, or its filter fails; told where it bites, may, or is carved back. */
function exclusionReason(exclusion: Exclusion, found: Truth, of: Scope, at: At): readonly Reason[] {
  const scope = within(exclusion, of);
  if (attacks(exclusion, scope).truth === 'no') return [];
  const verdict = bites(exclusion, scope);
  const conditions = [exclusion.when, exclusion.where].flatMap((each) =>
    each === null ? [] : [explain(each.holds, at(each.id), scope)],
  );
  const carveBacks = [
    ...exclusion.unless.flatMap((carveBack) => carveBackReason(carveBack, scope, at)),
    ...exclusion.writesBack.flatMap((back) => writeBackReason(back, scope, at)),
  ];
  const writtenBack = exclusion.writesBack.some((back) => returns(back, scope).truth === 'yes');
  const spared = writtenBack ? words.writtenBack : words.carvedBack;
  const sayings = { yes: words.excludes, no: spared, open: words.mayExclude };
  const closed = scope.shown !== undefined && verdict.truth === 'open' ? found : undefined;
  const sentence =
    closed === 'no' ? words.exclusionNotShown(exclusion.title) : sayings[closed ?? verdict.truth](exclusion.title);
  return [
    reason(closed ?? verdict.truth, sentence, { ...clauseAt(exclusion, at), because: [...conditions, ...carveBacks] }),
  ];
}

function carveBackReason(carveBack: CarveBack, scope: Scope, at: At): readonly Reason[] {
  const verdict = saves(carveBack, scope);
  if (verdict.truth === 'no' && judge(carveBack.holds, scope).truth === 'no') return [];
  const title =
    carveBack.title.en === undefined && carveBack.title.zh === undefined
      ? words.exception()
      : words.saved(carveBack.title);
  const inner = carveBack.unless.flatMap((each) => carveBackReason(each, scope, at));
  return [
    reason(verdict.truth, title, {
      ...at(carveBack.id),
      because: [explain(carveBack.holds, at(carveBack.id), scope), ...inner],
    }),
  ];
}

/** What the exclusion took, and grants again. */
function writeBackReason(back: WriteBack, scope: Scope, at: At): readonly Reason[] {
  const verdict = returns(back, scope).truth;
  if (verdict === 'no') return [];
  const sentence = verdict === 'yes' ? words.grantsAgain() : words.mayGrantAgain();
  const because = back.where === null ? [] : [explain(back.where, at(back.id), scope)];
  return [reason(verdict, sentence, { ...at(back.id), because })];
}

export function clauseAt(
  clause: { readonly id: StatementId; readonly name: string; readonly number: string },
  at: At,
): Partial<Reason> {
  return { clause: clause.name, number: clause.number, ...at(clause.id) };
}
