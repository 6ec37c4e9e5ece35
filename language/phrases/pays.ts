// The money terms in words: each line of `pays` as one plain sentence, and what an account holds. The document prints
// them under every coverage, so that the terms of payment are read by who signs even where the text does not repeat them.
import type { Contract, Expression, Measure, PaysLine } from '../contract/contract.ts';
import { account as accountNamed, clauseName, kindNames, scheduleEntry } from './names.ts';
import { measurePhrase, paysPhrases } from './pays-phrases.ts';
import { alike, both, fill, listed, type Phrase, type Said, spaced, within, words } from './said.ts';
import { say, sayInFigures } from './say.ts';
import { complement, currencyName, formatPercentage } from './values.ts';

/** `Deductible: the greater of CNY 50,000.00 and 10% of the loss, each event`. */
export function sayPaysLine(line: PaysLine, contract: Contract): Said {
  return joined(lineParts(line, contract));
}

function lineParts(line: PaysLine, contract: Contract): readonly Said[] {
  const said = line.line === 'limit' || line.line === 'deductible' || line.line === 'retention';
  return [
    lineItself(line, contract),
    ...(line.per === 'item' && !said ? [paysPhrases.eachItem] : []),
    ...(line.per === 'claim' && !said ? [paysPhrases.eachClaim] : []),
    ...(line.on === null ? [] : [fill(paysPhrases.on, kindNames(line.on, contract, 'and'))]),
    ...(line.writtenBackBy === undefined
      ? []
      : [fill(paysPhrases.writtenBack, clauseName(line.writtenBackBy, contract))]),
    ...(line.apportioned ? [paysPhrases.apportioned] : []),
    ...(line.when === null ? [] : [fill(paysPhrases.when, say(line.when, contract))]),
  ];
}

/** `the amount of lost net profit: the expected turnover less the actual one`. */
export function sayMeasure(measure: Measure, contract: Contract): Said {
  return spaced(
    fill(measurePhrase, kindNames([measure.kind], contract, 'and'), sayInFigures(measure.amount, contract)),
  );
}

const deductiblePhrase = { event: 'deductible', claim: 'deductibleEachClaim', item: 'deductibleEachItem' } as const;
const retentionPhrase = { event: 'retention', claim: 'retentionEachClaim', item: 'retentionEachItem' } as const;
const limitPhrase = { event: 'limit', claim: 'limitEachClaim', item: 'limitEachItem' } as const;

function lineItself(line: PaysLine, contract: Contract): Said {
  const words = (expression: Expression) => sayInFigures(expression, contract);
  switch (line.line) {
    case 'window':
      return joined([
        fill(paysPhrases.window, words(line.from), words(line.until)),
        ...(line.atMost === null ? [] : [fill(paysPhrases.atMost, words(line.atMost))]),
        fill(paysPhrases.evenly, words(line.over.from), words(line.over.until)),
      ]);
    case 'deductible':
    case 'retention': {
      const phrase = line.line === 'deductible' ? deductiblePhrase[line.per] : retentionPhrase[line.per];
      return joined([
        fill(paysPhrases[phrase], words(line.amount)),
        ...(line.atLeast === null ? [] : [fill(paysPhrases.atLeast, words(line.atLeast))]),
        ...(line.atMost === null ? [] : [fill(paysPhrases.atMostInAll, words(line.atMost))]),
      ]);
    }
    case 'franchise':
    case 'reverse-franchise':
    case 'benefit':
      return fill(paysPhrases[line.line], words(line.amount));
    case 'share':
      return line.above === null
        ? fill(paysPhrases.share, words(line.share), borne(line.share, contract))
        : fill(paysPhrases.above, words(line.share), words(line.above));
    case 'limit':
      return joined([
        fill(paysPhrases[limitPhrase[line.per]], words(line.amount)),
        ...(line.inProportion === null
          ? []
          : [fill(paysPhrases.inProportion, kindNames(line.inProportion, contract, 'and'))]),
      ]);
    case 'layer':
      return fill(paysPhrases.layer, words(line.amount), words(line.excess));
    case 'layers':
      return fill(
        paysPhrases.layers,
        listed(
          line.layers.map(({ name, lines }) =>
            fill(paysPhrases.named, alike(name.replaceAll('_', ' ')), semicolons(lines, contract)),
          ),
          'and',
        ),
      );
    case 'less':
      return joined([
        fill(paysPhrases.less, words(line.amount)),
        ...(Object.keys(line.under).length === 0 ? [] : [fill(paysPhrases.under, within(both(line.under, '')))]),
      ]);
    case 'reduction':
      return fill(paysPhrases.reduction, words(line.share));
    case 'recoveries':
      return fill(paysPhrases.recoveries[line.first], words(line.amount));
    case 'other-insurance': {
      const field = say({ op: 'element', up: 0, path: [line.field] }, contract, [line.list]);
      const list = fill(paysPhrases.ofEach, words(line.list), field);
      if (line.method === 'independent' || line.method === 'excess')
        return fill(paysPhrases['other-insurance'][line.method], list);
      if (line.own === null) throw new Error('broken invariant: this way of sharing weighs the own limit');
      return fill(paysPhrases['other-insurance'][line.method], list, words(line.own));
    }
    case 'paid-in':
      return fill(paysPhrases['paid-in'], currencyName(line.currency), words(line.at));
    case 'account':
      return sayAccountLine(line.account, paysPhrases.account, contract);
    case 'aggregate':
      return sayAccountLine(line.account, paysPhrases.aggregate, contract);
    case 'once':
      return fill(paysPhrases.once, words(line.amount));
  }
}

/** What the insurer's share leaves to the insured, where it can be said in figures. */
export function borne(share: Expression, contract: Contract): Said {
  const figure = share.op === 'schedule' ? scheduleEntry(share.name, contract)?.value : undefined;
  const ratio = share.op === 'percentage' ? share.ratio : figure?.type === 'percentage' ? figure.ratio : undefined;
  const rest = ratio === undefined ? undefined : complement(ratio);
  return rest === undefined ? paysPhrases.rest : alike(formatPercentage(rest));
}

export function sayAccountLine(name: string, phrase: Phrase<[string, string]>, contract: Contract): Said {
  const account = accountNamed(name, contract);
  const title = account === undefined ? alike(words(name)) : within(both(account.title, words(name)));
  const amount = account === undefined ? alike(words(name)) : sayInFigures(account.amount, contract);
  return fill(
    phrase,
    title,
    account?.per === 'event' ? fill(paysPhrases.ofEachEvent, amount) : fill(paysPhrases.inThePeriod, amount),
  );
}

/** The lines of a layer, one after the other. */
function semicolons(lines: readonly PaysLine[], contract: Contract): Said {
  const said = lines.map((line) => joined(lineParts(line, contract)));
  return { en: said.map(({ en }) => en).join('; '), zh: said.map(({ zh }) => zh).join('；') };
}

function joined(parts: readonly Said[]): Said {
  return spaced({ en: parts.map((part) => part.en).join(''), zh: parts.map((part) => part.zh).join('') });
}
