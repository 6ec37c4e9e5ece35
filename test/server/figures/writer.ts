// Decides one incident after the other in a SQLite store, from when its parent says so, and tells it of each when it is
// written; ends when it is killed. Past the face of the server, for it has to start two thousand times.
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { carryOut } from '../../../server/decisions/proposals.ts';
import { Units } from '../../../server/registry/artefacts.ts';
import { openStore } from '../../../server/store/store.ts';
import { incident } from '../pot.ts';

const [, , folder = '', name = ''] = process.argv;
process.send?.('ready');
await once(process, 'message');
const store = await openStore({ database: 'sqlite', folder });
const desk = { store, units: new Units(), clock: () => new Date(), engine: 'writer' };
const principal = { tenant: 'home', actor: 'writer', roles: ['adjuster' as const] };
for (let at = 0; ; at += 1) {
  const id = `${name}-${at}`;
  const act = { act: 'decide', policy: 'KILL', incident: incident(id, '10001.00'), final: false } as const;
  await store.transaction((tx) => carryOut(tx, desk, { principal }, act));
  process.send?.(id);
  // Whoever is killed does not keep what was compiled for it: the first of all does so while it lives.
  if (at === 0 && name === 'w0') flushCompileCache();
}
