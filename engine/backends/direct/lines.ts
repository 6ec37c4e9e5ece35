// Figures written as a line of JSON from prepared pieces: what JSON.stringify writes of the same figures, to the last
// character.
import { type Currency, minorDigits } from '../../../language/index.ts';
import type { ContractPlan } from '../plan/contract-plan.ts';
import { decimal } from '../settled/money.ts';

/** `p`: what each coverage pays, below nothing where nothing enters; `h`: what is drawn, the count first. */
export type FiguresLine = (incident: string) => string | undefined;

export function figuresLine({ contract, coverages }: ContractPlan, p: Float64Array, h: Int32Array): FiguresLine {
  const digits = minorDigits(contract.currency as Currency);
  const currency = JSON.stringify(contract.currency);
  const ends = (minor: number): string => {
    const text = `{"currency":${currency},"amount":"${decimal(minor, digits)}"}`;
    return `"atLeast":${text},"atMost":${text}`;
  };
  const clauses = coverages.flatMap(({ chosen, coverage }) => (chosen ? [JSON.stringify(coverage.name)] : []));
  const nothing = ends(0);
  const none = clauses.map((clause) => `{"clause":${clause},"outcome":"not-covered","payable":{${nothing}}}`);
  const paid = clauses.map((clause) => `{"clause":${clause},"outcome":"payable","payable":{`);
  const accounts = contract.accounts.map(({ name }) => JSON.stringify(name));
  const all = `","payable":{${nothing}},"coverages":[${none.join(',')}],"postings":[]}`;
  const texts = clauses.map(() => nothing);

  return (incident) => {
    let total = 0;
    let covered = 0;
    let last = nothing;
    let list = '';
    for (let at = 0; at < p.length; at += 1) {
      const each = p[at] ?? -1;
      if (at > 0) list += ',';
      if (each < 0) {
        list += none[at];
        continue;
      }
      covered += 1;
      const text = each === 0 ? nothing : ends(each);
      texts[at] = text;
      last = total === 0 ? text : '';
      total += each;
      list += `${paid[at]}${text}}}`;
    }
    const start = `{"incident":${JSON.stringify(incident)},"outcome":"`;
    if (covered === 0) return `${start}not-covered${all}`;
    if (!Number.isSafeInteger(total)) return undefined;
    let postings = '';
    const drawn = h[0] ?? 0;
    for (let at = 1; at <= drawn; at += 1) {
      const noted = h[at] ?? 0;
      const account = noted % accounts.length;
      const coverage = (noted - account) / accounts.length;
      if (at > 1) postings += ',';
      postings += `{"account":${accounts[account]},"coverage":${clauses[coverage]},${texts[coverage]}}`;
    }
    const sum = last === '' || (total > 0 && last === nothing) ? ends(total) : last;
    return `${start}payable","payable":{${sum}},"coverages":[${list}],"postings":[${postings}]}`;
  };
}
