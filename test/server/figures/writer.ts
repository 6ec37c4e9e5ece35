// Decides one incident after the other in a SQLite store and tells its parent of each when it is written; ends when it is
// killed.
import { carryOut, openStore, Units } from '../../../server/index.ts';
import { incident } from '../fixture.ts';

const [, , folder = '', name = ''] = process.argv;
const store = await openStore({ database: 'sqlite', folder });
const desk = { store, units: new Units(), clock: () => new Date(), engine: 'writer' };
const principal = { tenant: 'home', actor: 'writer', roles: ['adjuster' as const] };
process.send?.('ready');
for (let at = 0; ; at += 1) {
  const id = `${name}-${at}`;
  const act = { act: 'decide', policy: 'KILL', incident: incident(id, '10001.00'), final: false } as const;
  await store.transaction((tx) => carryOut(tx, desk, { principal }, act));
  process.send?.(id);
}
