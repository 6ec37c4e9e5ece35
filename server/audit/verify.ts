// Whether an audit log is what it was: each row whole, each bound to the one before it, and as long and as it was when it
// was signed. Finds what was edited, deleted, inserted, exchanged, cut off, or written anew from somewhere on.
import type { Said } from '../../language/index.ts';
import { type AuditEntry, genesis, hashOf } from './chain.ts';
import type { Checkpoint } from './checkpoints.ts';

export type AuditFaultCode =
  | 'edited'
  | 'gap'
  | 'unchained'
  | 'other-tenant'
  | 'cut-off'
  | 'rewritten'
  | 'no-checkpoint'
  | 'missing'
  | 'altered'
  | 'untold'
  | 'unbalanced';

export interface AuditFault {
  readonly code: AuditFaultCode;
  /** The row at which it shows. */
  readonly sequence: string;
  readonly message: Said;
}

export interface Verified {
  readonly entries: number;
  readonly head: string;
  readonly checkpoints: number;
  readonly faults: readonly AuditFault[];
}

const sentences: Readonly<Record<AuditFaultCode, (at: string) => Said>> = {
  edited: (at) => ({ en: `row ${at} is not as it was written`, zh: `第 ${at} 行与写入时不同` }),
  gap: (at) => ({
    en: `row ${at} is not where it should be: rows are missing, doubled or exchanged`,
    zh: `第 ${at} 行位置有误：有行缺失、重复或调换`,
  }),
  unchained: (at) => ({ en: `row ${at} does not follow the row before it`, zh: `第 ${at} 行与前一行不衔接` }),
  'other-tenant': (at) => ({ en: `row ${at} is of another tenant`, zh: `第 ${at} 行属于其他租户` }),
  'cut-off': (at) => ({
    en: `the log ends before row ${at}, which was signed`,
    zh: `日志在已签名的第 ${at} 行之前中断`,
  }),
  rewritten: (at) => ({ en: `row ${at} is not the one that was signed`, zh: `第 ${at} 行与签名时不同` }),
  'no-checkpoint': () => ({
    en: 'no checkpoint was given: a log that was cut off or written anew would not show',
    zh: '未提供检查点：截断或整体重写无法发现',
  }),
  missing: (at) => ({ en: `what row ${at} tells of is not in the store`, zh: `第 ${at} 行所述内容不在数据库中` }),
  altered: (at) => ({
    en: `what row ${at} tells of is not as it was decided`,
    zh: `第 ${at} 行所述内容与当时认定不同`,
  }),
  untold: () => ({ en: 'there are postings that no row tells of', zh: '存在日志未述及的分录' }),
  unbalanced: () => ({
    en: 'an account does not have what its postings leave',
    zh: '账户余额与其分录不符',
  }),
};

export function auditFault(code: AuditFaultCode, sequence: string): AuditFault {
  return { code, sequence, message: sentences[code](sequence) };
}

/** The checkpoints are of this log's tenant, their signatures verified before. */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  checkpoints: readonly Checkpoint[],
  inspect: (entry: AuditEntry) => Promise<readonly AuditFault[]> = async () => [],
): Promise<Verified> {
  const faults: AuditFault[] = [];
  const signed = new Map(checkpoints.map((each) => [each.sequence, each]));
  let [count, previous, tenant] = [0, genesis, undefined as string | undefined];
  for await (const entry of entries) {
    count += 1;
    tenant ??= entry.tenant;
    if (entry.tenant !== tenant) faults.push(auditFault('other-tenant', entry.sequence));
    if (entry.sequence !== String(count)) faults.push(auditFault('gap', entry.sequence));
    if (entry.previous !== previous) faults.push(auditFault('unchained', entry.sequence));
    if (hashOf(entry) !== entry.hash) faults.push(auditFault('edited', entry.sequence));
    const checkpoint = signed.get(String(count));
    if (checkpoint !== undefined && checkpoint.hash !== entry.hash)
      faults.push(auditFault('rewritten', entry.sequence));
    faults.push(...(await inspect(entry)));
    previous = entry.hash;
  }
  for (const { sequence, tenant: of } of checkpoints) {
    if (BigInt(sequence) > BigInt(count)) faults.push(auditFault('cut-off', sequence));
    if (tenant !== undefined && of !== tenant) faults.push(auditFault('other-tenant', sequence));
  }
  if (checkpoints.length === 0) faults.push(auditFault('no-checkpoint', String(count)));
  return { entries: count, head: previous, checkpoints: checkpoints.length, faults };
}
