// `adjudicate --beneath`: a policy over another, decided on what the ledger of the one beneath has left.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, proviso, root } from './run.ts';

const tower = join(root, 'policies/mechanics/21-erosion-and-drop-down.proviso');
const incident = (id: string, amount: string): string =>
  JSON.stringify({ incident: id, losses: [{ id: 'L1', kind: 'damages', amount: { currency: 'CNY', amount } }] });

it('drops down as the ledger of the policy beneath tells, and writes nothing into it', async () => {
  const folder = folderOf({ 'one.json': incident('I1', '750000.00'), 'two.json': incident('I2', '1050000.00') });
  const decide = (...args: readonly string[]) =>
    proviso(['adjudicate', tower, ...args, '--format', 'json', '--workspace', join(root, 'policies')], {
      directory: folder,
    });
  const over = ['--policy', 'TOWER-2', 'two.json'] as const;
  const payable = async (...args: readonly string[]): Promise<string> =>
    JSON.parse((await decide(...over, ...args)).stdout).payable.atLeast.amount;
  // Untouched, the primary has 1,000,000 left, which is all that the loss comes to less 50,000.
  expect(await payable()).toBe('0.00');
  // 750,000 - 50,000 = 700,000 are paid of it; 300,000 are left.
  await decide('--policy', 'TOWER-1', 'one.json', '--ledger', 'p1.json', '--accept');
  expect(await payable('--beneath', 'TOWER-1=p1.json')).toBe('700000.00');
  expect(await payable('--beneath', 'TOWER-1=p1.json')).toBe('700000.00');
  for (const wrong of ['TOWER-3=p1.json', 'p1.json']) {
    const { code, stdout, stderr } = await decide(...over, '--beneath', wrong);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(wrong.split('=')[0]);
  }
});
