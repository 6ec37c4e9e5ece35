// The reasons of a determination: a tree for each coverage, from the event down to the facts, and for each warranty.
// Only what decided is told: exclusions that never came near an item stay silent.
import type {
  CarveBack,
  Coverage,
  Exclusion,
  SourceMap,
  SourcePlace,
  StatementId,
  Text,
} from '../../language/index.ts';
import { judge } from '../conditions/evaluate.ts';
import { ofItem, type Scope } from '../conditions/scope.ts';
import type { Reason, Truth } from '../determination.ts';
import { bites, type ItemStanding, type Standing, saves } from '../standing.ts';
import { claimsAt, isUnstated, membersOf, paidEventsOf, unstatedEvent } from '../structure/places.ts';
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

type At = (statement: StatementId) => Place;

function coverageReason({ coverage, trigger, items, place }: Standing, scope: Scope, at: At): Reason {
  const sentence = { yes: words.responds, no: words.doesNotRespond, open: words.mayRespond }[trigger.truth](
    coverage.title,
  );
  const event: Scope = { ...scope, item: null, elements: [], ...place };
  const statements = [...scope.index.contract.basis, ...coverage.grant].map((statement) =>
    explain(statement.holds, at(statement.id), event),
  );
  const settling = statements.filter((statement) => statement.verdict === trigger.truth);
  // Under `final` a coverage does not respond where what it needs was not shown.
  const deciding = settling.length > 0 ? settling : statements.filter((statement) => statement.verdict === 'open');
  const named = items.filter((item) => item.insured.truth !== 'no' && !isUnstated(item.item));
  const complete = scope.incident.losses.fact === 'list' && scope.incident.losses.complete;
  const losses =
    named.length === 0 && complete && trigger.truth !== 'no'
      ? [reason('no', words.nothingLost())]
      : named.map((item) => itemReason(coverage, item, trigger.truth, scope, at));
  return reason(trigger.truth, sentence, { ...clauseAt(coverage, at), because: [...deciding, ...losses] });
}

function itemReason(coverage: Coverage, standing: ItemStanding, trigger: Truth, scope: Scope, at: At): Reason {
  const { item } = standing;
  const inner: Scope = ofItem(item, scope);
  const kind: Text | string =
    item.kind === null ? words.lossItem() : (scope.index.kind('loss', item.kind)?.title ?? item.kind);
  const exclusions = standing.exclusions
    .map(({ clause }) => scope.index.exclusions.get(clause))
    .filter((each) => each !== undefined);
  const told = exclusions.flatMap((exclusion) => {
    const found = standing.exclusions.find(({ clause }) => clause === exclusion.name)?.bites.truth;
    return exclusionReason(exclusion, found, inner, at);
  });
  const by = standing.exclusions.find(({ bites }) => bites.truth === 'yes');
  const denial = deniedBy(coverage, { ...inner, item: null });
  const sentence = (): Text => {
    if (trigger === 'no' || standing.granted.truth === 'no') return words.itemOfNoEffect(item.id, kind);
    if (by !== undefined && standing.granted.truth === 'yes')
      return words.itemExcluded(item.id, kind, scope.index.exclusions.get(by.clause)?.title ?? by.clause);
    if (denial !== undefined && standing.granted.truth === 'yes' && standing.included.truth === 'no')
      return words.itemDenied(item.id, kind, denial);
    return standing.included.truth === 'yes' ? words.itemGranted(item.id, kind) : words.itemOpen(item.id, kind);
  };
  return reason(standing.included.truth, sentence(), {
    ...clauseAt(coverage, at),
    because: trigger === 'no' ? [] : told,
  });
}

function deniedBy(coverage: Coverage, scope: Scope): Text | undefined {
  return coverage.warranties
    .map((name) => scope.index.warranties.get(name))
    .find(
      (warranty) =>
        warranty?.effect === 'denies' && judge({ op: 'breached', warranty: warranty.name }, scope).truth === 'yes',
    )?.title;
}

/** Silent where the exclusion does not name the item, is off, or its filter fails; told where it bites, may, or is carved back. */
function exclusionReason(exclusion: Exclusion, found: Truth | undefined, scope: Scope, at: At): readonly Reason[] {
  const verdict = bites(exclusion, scope);
  const withoutCarveBacks = bites({ ...exclusion, unless: [] }, scope);
  if (withoutCarveBacks.truth === 'no') return [];
  const conditions = [exclusion.when, exclusion.where].flatMap((each) =>
    each === null ? [] : [explain(each.holds, at(each.id), scope)],
  );
  const carveBacks = exclusion.unless.flatMap((carveBack) => carveBackReason(carveBack, scope, at));
  const sayings = { yes: words.excludes, no: words.carvedBack, open: words.mayExclude };
  const closed = scope.shown !== undefined && verdict.truth === 'open' && found !== undefined ? found : undefined;
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

function warrantyReasons(event: Scope, at: At): readonly Reason[] {
  return event.index.contract.warranties.map((warranty) => {
    const scope = decidingClaim(warranty.name, event);
    const asStated = judge(warranty.breached.holds, scope).truth;
    const verdict = judge({ op: 'breached', warranty: warranty.name }, scope).truth;
    const sayings = { yes: words.breached, no: words.notBreached, open: words.mayBeBreached };
    const notShown = asStated === 'open' && verdict === 'no';
    const sentence = notShown ? words.breachNotShown(warranty.title) : sayings[verdict](warranty.title);
    return reason(verdict, sentence, {
      ...clauseAt(warranty, at),
      because: [explain(warranty.breached.holds, at(warranty.breached.id), scope)],
    });
  });
}

/** The claim that tells whether a warranty was breached: one for which it was, or else may have been. */
function decidingClaim(warranty: string, event: Scope): Scope {
  const claims = membersOf(event.incident, event.event).flatMap((member) =>
    claimsAt(event.incident, member).map((claim): Scope => ({ ...event, event: member, claim })),
  );
  const truthOf = (scope: Scope): Truth => judge({ op: 'breached', warranty }, scope).truth;
  const [first = event] = claims;
  return claims.find((claim) => truthOf(claim) === 'yes') ?? claims.find((claim) => truthOf(claim) === 'open') ?? first;
}

function clauseAt(
  clause: { readonly id: StatementId; readonly name: string; readonly number: string },
  at: At,
): Partial<Reason> {
  return { clause: clause.name, number: clause.number, ...at(clause.id) };
}
