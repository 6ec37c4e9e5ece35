// Prints what the language made of a text, for goldens and for looking: diagnostics in both languages, and contracts
// with their expressions in prefix form.
import type { Compilation } from '../../language/compile.ts';
import type {
  Body,
  CarveBack,
  Condition,
  Contract,
  Coverage,
  Exclusion,
  Expression,
  ScheduleValue,
  Text,
} from '../../language/index.ts';

export function printCompilation({ units, diagnostics }: Compilation): string {
  const problems = diagnostics.map(({ severity, code, span, message, help, related }) =>
    [
      `${severity}[${code}] ${span.line}:${span.column}-${span.endLine}:${span.endColumn} ${message.en}`,
      `  ${help.en}`,
      `  ${message.zh}。${help.zh}`,
      ...related.map((other) => `  ${other.span.line}:${other.span.column} ${other.message.en} ${other.message.zh}`),
    ].join('\n'),
  );
  const contracts = units.map((unit) =>
    [
      printContract(unit.contract),
      ...unit.scenarios.map(
        (scenario) => `scenario ${JSON.stringify({ ...scenario, place: undefined }, withoutPlaces)}`,
      ),
    ].join('\n'),
  );
  return [...problems, ...contracts].join('\n\n');
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' ? undefined : value;
}

export function printContract(contract: Contract): string {
  const { wording, policy, zone, currency, rounding, conversion } = contract;
  return [
    `${policy === null ? '' : `policy ${policy.id} ${text(policy.title)} under `}wording ${wording.name} ${wording.version} ${text(wording.title)}`,
    `zone ${zone}, currency ${currency}, rounded ${rounding}${conversion === null ? '' : `, converted on ${expression(conversion.at)}`}`,
    ...contract.schedule.map((entry) => `${entry.id}: ${entry.type} ${text(entry.title)} = ${value(entry.value)}`),
    ...contract.accounts.map(
      (account) => `${account.id} ${text(account.title)} = ${expression(account.amount)} ${account.use} ${account.per}`,
    ),
    ...contract.basis.map(({ id, holds }) => `${id}: ${expression(holds)}`),
    ...contract.parts.flatMap((part) => [
      `${part.id} ${part.number} ${text(part.title)}: ${part.clauses.join(', ')}`,
      ...part.pays.map((line) => `  ${paysLine(line)}`),
    ]),
    ...contract.pays.map(paysLine),
    ...contract.coverages.flatMap(coverage),
    ...contract.exclusions.flatMap(exclusion),
    ...contract.warranties.flatMap((each) => [
      `warranty ${each.id} ${each.number} ${text(each.title)} then ${each.effect}`,
      `  ${each.breached.id}: ${expression(each.breached.holds)}`,
      ...(each.suspends === null
        ? []
        : [
            `  from ${expression(each.suspends.from)} until ${expression(each.suspends.until)} on ${expression(each.suspends.datedAt)}`,
          ]),
      ...(each.causality === null ? [] : [`  ${each.causality.counts} ${expression(each.causality.holds)}`]),
      ...body(each.body),
    ]),
    ...contract.presumptions.map(
      ({ id, presumed, when }) => `${id}: ${expression(presumed)}${when === null ? '' : ` when ${expression(when)}`}`,
    ),
    ...contract.conditions.flatMap((each) => [
      `condition ${each.id} ${each.number} ${text(each.title)} while pending ${each.pending}, failed ${each.failed}${each.datedAt === null ? '' : ` on ${expression(each.datedAt)}`}`,
      ...each.requires.flatMap(condition),
      ...body(each.body),
    ]),
    ...contract.eligibility.map(
      ({ id, effect, title, holds }) => `${id}: ${effect} ${text(title)} when ${expression(holds)}`,
    ),
    ...contract.premium.map(
      ({ id, line, title, figure, when }) =>
        `${id}: ${line} ${text(title)} ${expression(figure)}${when === null ? '' : ` when ${expression(when)}`}`,
    ),
    ...contract.procedures.flatMap((procedure) => [
      `${procedure.id} ${text(procedure.title)}`,
      ...body(procedure.body),
      ...procedure.steps.flatMap(({ id, title, by, done, within, body: own }) => [
        `  ${id} ${text(title)} by ${by}, done ${done === null ? '-' : expression(done)}, within ${
          within === null ? '-' : `${expression(within.length)} from ${expression(within.from)}`
        }`,
        ...body(own),
      ]),
    ]),
    ...contract.services.flatMap(({ id, title, option, stage, by, body: own }) => [
      `${id} ${text(title)} option ${option}, stage ${stage}, by ${by}`,
      ...body(own),
    ]),
    ...contract.endorsements.flatMap((each) => [
      `endorsement ${each.number} ${each.name} ${text(each.title)}${each.effective === null ? '' : ` where ${expression(each.effective.holds)}`}`,
      ...each.changes.map(
        ({ change, what, of, line }) => `  ${change} ${what} ${of}${line === null ? '' : `/${line}`}`,
      ),
      ...body(each.body),
    ]),
  ].join('\n');
}

function coverage(each: Coverage): readonly string[] {
  return [
    `coverage ${each.id} ${each.number} ${text(each.title)}${each.option === null ? '' : ` if ${each.option}`}`,
    `  insures ${each.insures.join(', ')}; exclusions ${each.exclusions.join(', ') || '-'}; warranties ${each.warranties.join(', ') || '-'}${each.conditions.length === 0 ? '' : `; conditions ${each.conditions.join(', ')}`}`,
    ...each.grant.map((statement) => `  ${statement.id}: ${expression(statement.holds)}${shown(statement)}`),
    ...each.pays.map((line) => `  ${paysLine(line)}`),
    ...body(each.body),
  ];
}

function paysLine({ id, as, when, on, ...rest }: Coverage['pays'][number] | Contract['pays'][number]): string {
  const { writtenBackBy, ...parts }: typeof rest & { readonly writtenBackBy?: string } = rest;
  const figures = Object.entries(parts).map(
    ([key, part]) =>
      `${key} ${typeof part === 'string' || part === null ? part : part.op === undefined ? JSON.stringify(part) : expression(part)}`,
  );
  const around = [
    as === null ? '' : ` as ${as}`,
    when === null ? '' : ` when ${expression(when)}`,
    on === null ? '' : ` on ${on.join(', ')}`,
    writtenBackBy === undefined ? '' : ` written back by ${writtenBackBy}`,
  ];
  return `${id}: ${figures.join(', ')}${around.join('')}`;
}

function exclusion(each: Exclusion): readonly string[] {
  return [
    `exclusion ${each.id} ${each.number} ${text(each.title)} excludes ${each.excludes === 'every' ? 'every loss' : each.excludes.join(', ')}`,
    ...condition(each.where),
    ...condition(each.when),
    ...each.unless.flatMap((carveBack) => unless(carveBack, '  ')),
    ...each.writesBack.map(
      ({ id, losses, where, others }) =>
        `  ${id}: ${losses === 'every' ? 'every loss' : losses.join(', ')}${where === null ? '' : ` where ${expression(where)}`}, others ${others}`,
    ),
    ...(each.because.en === undefined && each.because.zh === undefined ? [] : [`  because ${text(each.because)}`]),
    ...body(each.body),
  ];
}

function condition(each: Condition | null): readonly string[] {
  return each === null ? [] : [`  ${each.id}: ${expression(each.holds)}${shown(each)}`];
}

function shown({ shownBy }: { readonly shownBy?: string }): string {
  return shownBy === undefined ? '' : ` shown by ${shownBy}`;
}

function unless(each: CarveBack, indent: string): readonly string[] {
  const name = each.name === null ? '' : ` ${each.name} ${text(each.title)}`;
  return [
    `${indent}${each.id}${name}: ${expression(each.holds)}${shown(each)}`,
    ...each.unless.flatMap((inner) => unless(inner, `${indent}  `)),
  ];
}

function body(each: Body): readonly string[] {
  return Object.entries(each).map(
    ([language, segments]) =>
      `  text ${language} ${JSON.stringify(segments.map((segment: object) => Object.values(segment).join(' ')))}`,
  );
}

function text({ en, zh }: Text): string {
  return [en, zh]
    .filter((each) => each !== undefined)
    .map((each) => JSON.stringify(each))
    .join(' / ');
}

function value(each: ScheduleValue | null): string {
  if (each === null) return 'open';
  const { type, ...rest } = each;
  return Object.keys(rest).length === 0 ? type : JSON.stringify(rest);
}

function expression(each: Expression): string {
  const { op, ...rest } = each;
  const parts = Object.values(rest).map((part: unknown) => {
    if (Array.isArray(part))
      return part
        .map((inner: unknown) =>
          isExpression(inner) ? expression(inner) : typeof inner === 'string' ? inner : JSON.stringify(inner),
        )
        .join(op === 'all' || op === 'any' ? ' ' : '.');
    return isExpression(part) ? expression(part) : typeof part === 'object' ? JSON.stringify(part) : String(part);
  });
  return `(${[op, ...parts].join(' ')})`;
}

function isExpression(part: unknown): part is Expression {
  return typeof part === 'object' && part !== null && 'op' in part;
}
