// Everything that can be wrong with a ledger, or with what is asked of it, in both languages. A code's details are typed
// by its sentence.
import type { Said } from '../../language/index.ts';

export interface LedgerFault {
  readonly code: LedgerFaultCode;
  /** RFC 6901, into the ledger document. */
  readonly pointer: string;
  readonly message: Said;
  readonly help: Said | null;
}

interface Entry<Details> {
  readonly message: (details: Details) => Said;
  readonly help: Said | null;
}

const said = (en: string, zh: string): Said => ({ en, zh });
const entry = <Details>(message: (details: Details) => Said, help: Said | null = null): Entry<Details> => ({
  message,
  help,
});

const byReplay = said(
  'history is never edited: take it from `proviso replay`, which makes the ledger anew from the incidents',
  '账簿历史不得改动：请用 `proviso replay` 依事故重新生成账簿',
);

export const ledgerFaults = {
  'not-json': entry(({ detail }: { detail: string }) => said(`not JSON: ${detail}`, `不是 JSON：${detail}`)),
  'missing-key': entry(({ key }: { key: string }) => said(`\`${key}\` is missing`, `缺少 \`${key}\``)),
  'unknown-key': entry(({ key }: { key: string }) =>
    said(`a ledger has no \`${key}\` here`, `账簿此处没有 \`${key}\` 项`),
  ),
  'wrong-shape': entry(({ wanted }: { wanted: Said }) => said(`${wanted.en} is expected`, `此处应为${wanted.zh}`)),
  'other-policy': entry(
    ({ ledger, policy }: { ledger: string; policy: string }) =>
      said(`the ledger is that of \`${ledger}\`, not of \`${policy}\``, `账簿属于 \`${ledger}\`，而非 \`${policy}\``),
    said('name the ledger of this policy', '请指定本保单的账簿'),
  ),
  'other-currency': entry(({ ledger, policy }: { ledger: string; policy: string }) =>
    said(`the ledger is kept in ${ledger}, the policy in ${policy}`, `账簿币种为 ${ledger}，保单币种为 ${policy}`),
  ),
  'unknown-account': entry(({ account }: { account: string }) =>
    said(`the policy has no account \`${account}\``, `保单没有账户 \`${account}\``),
  ),
  'account-missing': entry(
    ({ account }: { account: string }) =>
      said(`the policy's account \`${account}\` is not in the ledger`, `账簿缺少保单账户 \`${account}\``),
    byReplay,
  ),
  'account-unbound': entry(
    ({ account }: { account: string }) =>
      said(`nobody has bound the amount of account \`${account}\``, `账户 \`${account}\` 的金额尚未约定`),
    said('a ledger is kept for a policy that binds it', '账簿须依载明该金额的保单开立'),
  ),
  'account-twice': entry(({ account }: { account: string }) =>
    said(`account \`${account}\` is opened twice`, `账户 \`${account}\` 重复`),
  ),
  'opening-differs': entry(
    ({ account, ledger, policy }: { account: string; ledger: string; policy: string }) =>
      said(
        `account \`${account}\` opens with ${ledger} here, with ${policy} in the policy`,
        `账户 \`${account}\` 的期初金额，账簿为 ${ledger}，保单为 ${policy}`,
      ),
    byReplay,
  ),
  'not-an-amount': entry(
    ({ written }: { written: string }) => said(`\`${written}\` is no amount`, `\`${written}\` 不是金额`),
    said('write all decimals of the currency, no separators: "190000.00"', '请写全小数位，不加分隔符："190000.00"'),
  ),
  'does-not-balance': entry(
    ({ account, stated, found }: { account: string; stated: string; found: string }) =>
      said(
        `account \`${account}\` says ${stated} is left, its postings leave ${found}`,
        `账户 \`${account}\` 载明余额 ${stated}，而按分录应为 ${found}`,
      ),
    byReplay,
  ),
  overdrawn: entry(
    ({ account, by }: { account: string; by: string }) =>
      said(`account \`${account}\` is overdrawn by ${by}`, `账户 \`${account}\` 透支 ${by}`),
    said('decide the later events again, which its postings no longer leave room for', '请重新认定其后余额不足的事故'),
  ),
  'event-unknown': entry(({ event }: { event: string }) =>
    said(`event \`${event}\` is not in the ledger`, `账簿没有事故 \`${event}\``),
  ),
  'event-twice': entry(
    ({ event }: { event: string }) =>
      said(
        `event \`${event}\` is in the ledger already, decided otherwise; it is never paid twice`,
        `事故 \`${event}\` 已入账且认定不同，不得重复赔付`,
      ),
    said('decide it again: its old postings are reversed first', '请重新认定：先冲销原分录'),
  ),
  'posted-twice': entry(
    ({ event }: { event: string }) => said(`event \`${event}\` is posted twice`, `事故 \`${event}\` 重复入账`),
    said('a decision is reversed before another one is posted', '重新入账之前，须先冲销原分录'),
  ),
  'reverses-nothing': entry(({ event }: { event: string }) =>
    said(`this takes back what was never posted for event \`${event}\``, `所冲销的分录从未为事故 \`${event}\` 入账`),
  ),
  'determination-unknown': entry(({ event }: { event: string }) =>
    said(
      `this rests on a determination that is not listed for event \`${event}\``,
      `所依据的认定未列于事故 \`${event}\` 名下`,
    ),
  ),
  'open-posts': entry(({ event }: { event: string }) =>
    said(`event \`${event}\` is open, and has postings all the same`, `事故 \`${event}\` 尚未认定，却已有分录`),
  ),
  'other-contract': entry(({ event }: { event: string }) =>
    said(`the determination of \`${event}\` is of another policy or wording`, `\`${event}\` 的认定属于其他保单或条款`),
  ),
} as const;

export type LedgerFaultCode = keyof typeof ledgerFaults;
export type LedgerFaultDetails<Code extends LedgerFaultCode> =
  (typeof ledgerFaults)[Code] extends Entry<infer Details> ? Details : never;

export const ledgerFaultCodes = Object.keys(ledgerFaults) as readonly LedgerFaultCode[];

export function ledgerFault<Code extends LedgerFaultCode>(
  code: Code,
  pointer: string,
  details: LedgerFaultDetails<Code>,
): LedgerFault {
  const { message, help } = ledgerFaults[code] as Entry<LedgerFaultDetails<Code>>;
  return { code, pointer, message: message(details), help };
}
