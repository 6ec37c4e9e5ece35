// The money terms in words: each line of `pays` as one plain sentence, and what an account holds. The document prints
// them under every coverage, so that the terms of payment are read by who signs even where the text does not repeat them.
import type { Contract, Expression, PaysLine } from '../contract/contract.ts';
import type { Account } from '../contract/programme.ts';
import { account as accountNamed, kindNames, scheduleEntry } from './names.ts';
import { accountUsePhrases, paysPhrases } from './pays-phrases.ts';
import { alike, both, fill, type Phrase, type Said, spaced, within, words } from './said.ts';
import { say, sayInFigures } from './say.ts';
import { complement, formatPercentage } from './values.ts';

/** `Deductible: the greater of CNY 50,000.00 and 10% of the loss, each event`. */
export function sayPaysLine(line: PaysLine, contract: Contract): Said {
  const parts = [lineItself(line, contract)];
  if (line.on !== null) parts.push(fill(paysPhrases.on, kindNames(line.on, contract, 'and')));
  if (line.when !== null) parts.push(fill(paysPhrases.when, say(line.when, contract)));
  return joined(parts);
}

/** `CNY 10,000,000.00 in the period, used up as losses are paid`. */
export function sayAccount(account: Account, contract: Contract): Said {
  return spaced(fill(accountUsePhrases[account.use], sayInFigures(account.amount, contract)));
}

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
      return fill(paysPhrases.deductible, words(line.amount));
    case 'share':
      return fill(paysPhrases.share, words(line.share), borne(line.share, contract));
    case 'limit':
      return fill(paysPhrases.limit, words(line.amount));
    case 'account':
      return sayAccountLine(line.account, paysPhrases.account, contract);
    case 'aggregate':
      return sayAccountLine(line.account, paysPhrases.aggregate, contract);
    case 'once':
      return fill(paysPhrases.once, words(line.amount));
  }
}

/** What the insurer's share leaves to the insured, where it can be said in figures. */
function borne(share: Expression, contract: Contract): Said {
  const figure = share.op === 'schedule' ? scheduleEntry(share.name, contract)?.value : undefined;
  const ratio = share.op === 'percentage' ? share.ratio : figure?.type === 'percentage' ? figure.ratio : undefined;
  const rest = ratio === undefined ? undefined : complement(ratio);
  return rest === undefined ? paysPhrases.rest : alike(formatPercentage(rest));
}

function sayAccountLine(name: string, phrase: Phrase<[string, string]>, contract: Contract): Said {
  const account = accountNamed(name, contract);
  const title = account === undefined ? alike(words(name)) : within(both(account.title, words(name)));
  const amount = account === undefined ? alike(words(name)) : sayInFigures(account.amount, contract);
  return fill(phrase, title, amount);
}

function joined(parts: readonly Said[]): Said {
  return spaced({ en: parts.map((part) => part.en).join(''), zh: parts.map((part) => part.zh).join('') });
}
