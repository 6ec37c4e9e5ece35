// The policies folder, published at the start: whoever runs the server has put the texts there, and stands for them. A
// text that cannot be published is told of, and hinders no other.

import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { append } from '../audit/chain.ts';
import { homeTenant } from '../auth/tenants.ts';
import { folderAuthor } from '../http/routes/system.ts';
import { Problem } from '../problems/problem.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Pool } from '../workers/pool.ts';
import { type Published, restate } from './artefacts.ts';
import { prepare, publish } from './publish.ts';

export interface NotLoaded {
  readonly path: string;
  readonly why: string;
}

interface File {
  readonly path: string;
  readonly text: string;
}

/** The texts are one's own, and the machine may be starting. */
const patienceMilliseconds = 60_000;

/** Publishes what is new in the folder. Files wait for those they use: each round publishes what can be. */
export async function loadFolder(
  store: Store,
  pool: Pool,
  folder: string,
  clock: () => Date,
): Promise<readonly NotLoaded[]> {
  let left = filesIn(folder);
  for (;;) {
    const refused: (NotLoaded & { readonly file: File })[] = [];
    for (const file of left) {
      try {
        await load(store, pool, file, clock);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused.push({ file, path: file.path, why: whyOf(error) });
      }
    }
    if (refused.length === 0 || refused.length === left.length) return refused.map(({ path, why }) => ({ path, why }));
    left = refused.map(({ file }) => file);
  }
}

async function load(store: Store, pool: Pool, file: File, clock: () => Date): Promise<void> {
  const prepared = await prepare(store.queries, pool, homeTenant, file, patienceMilliseconds);
  const at = clock().toISOString();
  await store.transaction(async (tx) => {
    const by = { tenant: homeTenant, actor: folderAuthor, at };
    // At once, since a policy of the same file may be bound to it.
    await publish(tx, prepared, by, (each) => approve(tx, each, at));
  }, 'serializable');
}

/** In the name of whoever runs the server, once. */
async function approve(tx: Tx, { kind, name, version, status }: Published, at: string): Promise<void> {
  if (status !== 'draft') return;
  const id = randomUUID();
  const comment = 'found in the policies folder at the start';
  await tx
    .insertInto('reviews')
    .values({ tenant: homeTenant, id, kind, name, version, verdict: 'approve', comment, by: 'operator', at })
    .execute();
  await restate(tx, homeTenant, { kind, name, version }, { status: 'approved' });
  await append(tx, homeTenant, at, {
    actor: 'operator',
    action: 'approve',
    subject: `${kind} ${name} ${version}`,
    detail: { review: id, comment },
  });
}

function filesIn(folder: string): readonly File[] {
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.proviso'))
    .sort()
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(folder, path), 'utf8') }));
}

function whyOf({ said, more }: Problem): string {
  const [first] = (more.diagnostics ?? []) as readonly { span: { line: number }; message: { en?: string } }[];
  return first === undefined ? said.detail.en : `${said.title.en}: line ${first.span.line}, ${first.message.en ?? ''}`;
}
