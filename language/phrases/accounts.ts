// What an account holds, how it is filled up again, and who the insurers are, in words.
import type { Contract } from '../contract/contract.ts';
import type { Account, Reinstatement } from '../contract/programme.ts';
import { accountUsePhrases, eachEventPhrases, insurersPhrases, reinstatedPhrases } from './pays-phrases.ts';
import { alike, both, fill, listed, type Said, spaced, within } from './said.ts';
import { sayInFigures } from './say.ts';

/** `CNY 10,000,000.00 in the period, used up as losses are paid; reinstated once, free of charge`. */
export function sayAccount(account: Account, contract: Contract): Said {
  const amount = sayInFigures(account.amount, contract);
  const parts = [
    account.per === 'event'
      ? fill(eachEventPhrases[account.use], amount)
      : fill(accountUsePhrases[account.use], amount),
    ...(account.reinstated === null ? [] : sayReinstated(account.reinstated, contract)),
  ];
  return spaced({ en: parts.map(({ en }) => en).join(''), zh: parts.map(({ zh }) => zh).join('') });
}

function sayReinstated({ times, premium, time }: Reinstatement, contract: Contract): readonly Said[] {
  const often = fill(reinstatedPhrases.times, alike(String(times)));
  if (premium === null) return [often, reinstatedPhrases.free];
  return [
    often,
    fill(reinstatedPhrases.premium, sayInFigures(premium, contract)),
    ...(time === null
      ? []
      : [fill(reinstatedPhrases.time, sayInFigures(time.at, contract), sayInFigures(time.period, contract))]),
  ];
}

/** `Alpha 60% (lead) and Beta 40%; each is liable for its own share alone`; `undefined` where there is one insurer. */
export function sayInsurers({ insurers, ...rest }: Contract): Said | undefined {
  if (insurers.length === 0) return undefined;
  const contract: Contract = { ...rest, insurers };
  const named = insurers.map(({ name, title, share }, position) =>
    fill(
      position === 0 ? insurersPhrases.lead : insurersPhrases.each,
      within(both(title, name)),
      sayInFigures(share, contract),
    ),
  );
  return spaced(fill(insurersPhrases.all, listed(named, 'and')));
}
