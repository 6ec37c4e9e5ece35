// Publishing: a text becomes artefacts of the registry, each with a version that never changes. A text is published as a
// whole or not at all. What it rests on is looked for in the registry, and remembered with it, so that the same contract
// can be compiled again from the same files for ever.
import { createHash } from 'node:crypto';
import type { Diagnostic, SourceFile } from '../../language/index.ts';
import { append } from '../audit/chain.ts';
import { adjustOpenings } from '../ledger/openings.ts';
import { Problem } from '../problems/problem.ts';
import type { Queries, Tx } from '../store/store.ts';
import type { ArtefactKind, ArtefactRow } from '../store/tables.ts';
import type { Pool } from '../workers/pool.ts';
import type { CompiledArtefact, Declared } from '../workers/tasks.ts';
import { type Published, publishedOf } from './artefacts.ts';

export interface Publication {
  readonly path: string;
  readonly text: string;
}

/** What is worked out before the transaction: it takes long, and nobody else has to wait for it. */
export interface Prepared {
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly declared: Declared;
  readonly compiled: CompiledArtefact;
  readonly path: string;
  readonly files: readonly SourceFile[];
}

export async function prepare(
  queries: Queries,
  pool: Pool,
  tenant: string,
  publication: Publication,
  deadlineMilliseconds?: number,
): Promise<Prepared> {
  const { path, text } = publication;
  const { declared, diagnostics } = await pool.run('declarations', { path, text }, deadlineMilliseconds);
  refuse(diagnostics.filter(({ severity }) => severity === 'error'));
  if (declared.length === 0) throw Problem.of('nothing-declared', {});
  const around = await filesAround(queries, tenant, text, declared);
  const whole = await pool.run('compile', { files: [{ path, text }, ...around], own: [path] }, deadlineMilliseconds);
  refuse(whole.diagnostics.filter(({ span }) => span.file === path));
  if (whole.artefacts.length < declared.length) refuse(whole.diagnostics);
  if (declared.length === 1) {
    const files = [{ path, text }, ...around];
    return { pieces: whole.artefacts.map((compiled, at) => ({ declared: only(declared, at), compiled, path, files })) };
  }
  // Several declarations in one text are artefacts of their own, each with its own text.
  const own = declared.map((each): SourceFile => ({ path: `${path}#${each.name}`, text: each.text }));
  const files = [...own, ...around];
  const { artefacts } = await pool.run('compile', { files, own: own.map((file) => file.path) }, deadlineMilliseconds);
  return {
    pieces: artefacts.map((compiled, at) => ({
      declared: only(declared, at),
      compiled,
      path: own[at]?.path ?? path,
      files,
    })),
  };
}

function only(declared: readonly Declared[], at: number): Declared {
  const each = declared[at];
  if (each === undefined) throw new Error('broken invariant: something was compiled that nobody declared');
  return each;
}

function refuse(errors: readonly Diagnostic[]): void {
  if (errors.length > 0) throw Problem.of('source-errors', {}, { diagnostics: errors });
}

export interface By {
  readonly tenant: string;
  readonly actor: string;
  readonly at: string;
}

/**
 * Writes what was prepared, and calls `thereupon` on each piece before the next. The same again changes nothing; the same
 * version with another meaning is refused.
 */
export async function publish(
  tx: Tx,
  prepared: Prepared,
  by: By,
  thereupon?: (each: Published) => Promise<void>,
): Promise<readonly Published[]> {
  const published: Published[] = [];
  for (const kind of inOrder)
    for (const piece of prepared.pieces.filter(({ declared }) => declared.kind === kind)) {
      const each = publishedOf(await publishPiece(tx, piece, by));
      await thereupon?.(each);
      published.push(each);
    }
  return published;
}

/** What is used before what uses it. */
const inOrder: readonly ArtefactKind[] = ['terms', 'wording', 'endorsement', 'policy'];

async function publishPiece(tx: Tx, piece: Piece, by: By): Promise<ArtefactRow> {
  const { declared, compiled, path, files } = piece;
  const { kind, name } = declared;
  const known = await tx
    .selectFrom('artefacts')
    .selectAll()
    .where('tenant', '=', by.tenant)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .orderBy('sequence', 'desc')
    .execute();
  const same = known.find(({ version, meaning }) =>
    declared.version === null
      ? meaning === compiled.meaning && version === known[0]?.version
      : version === declared.version,
  );
  if (same !== undefined) {
    if (same.meaning === compiled.meaning) return same;
    throw Problem.of('version-exists', { what: `${kind} ${name} ${same.version}` });
  }
  if (kind === 'policy') await assertBindable(tx, compiled, by.tenant);
  const last = await tx
    .selectFrom('artefacts')
    .select((select) => select.fn.max('sequence').as('sequence'))
    .where('tenant', '=', by.tenant)
    .executeTakeFirst();
  const sourceHash = await keepSource(tx, by.tenant, declared.text);
  const row: ArtefactRow = {
    tenant: by.tenant,
    kind,
    name,
    version: declared.version ?? String(known.length + 1),
    sequence: BigInt(last?.sequence ?? 0n) + 1n,
    // Nobody is bound by terms alone, and what a policy is under has been approved before.
    status: kind === 'terms' || kind === 'policy' ? 'approved' : 'draft',
    title: JSON.stringify(compiled.title),
    path,
    source_hash: sourceHash,
    meaning: compiled.meaning,
    contract_hash: compiled.contractHash,
    source_map: compiled.sourceMap,
    under:
      kind === 'terms' || compiled.wording === null ? null : `${compiled.wording.name} ${compiled.wording.version}`,
    author: by.actor,
    published_at: by.at,
    deprecated_because: null,
  };
  await tx.insertInto('artefacts').values(row).execute();
  if (compiled.contract !== null && compiled.contractHash !== null)
    await tx
      .insertInto('contracts')
      .values({ tenant: by.tenant, hash: compiled.contractHash, contract: compiled.contract })
      .onConflict((conflict) => conflict.columns(['tenant', 'hash']).doNothing())
      .execute();
  for (const file of files) {
    const source_hash = await keepSource(tx, by.tenant, file.text);
    await tx
      .insertInto('artefact_files')
      .values({ tenant: by.tenant, kind, name, version: row.version, path: file.path, source_hash })
      .execute();
  }
  if (kind === 'policy' && compiled.contract !== null) await adjustOpenings(tx, by, JSON.parse(compiled.contract), row);
  await append(tx, by.tenant, by.at, {
    actor: by.actor,
    action: 'publish',
    subject: `${kind} ${name} ${row.version}`,
    detail: { meaning: row.meaning, source: sourceHash, contract: row.contract_hash },
  });
  return row;
}

/** A policy is bound to wordings and endorsements that somebody other than their author has approved. */
async function assertBindable(tx: Tx, { wording, endorsements }: CompiledArtefact, tenant: string): Promise<void> {
  if (wording !== null) await assertApproved(tx, tenant, 'wording', wording.name, wording.version);
  for (const name of endorsements) await assertApproved(tx, tenant, 'endorsement', name, undefined);
}

async function assertApproved(
  tx: Tx,
  tenant: string,
  kind: ArtefactKind,
  name: string,
  version: string | undefined,
): Promise<void> {
  const found = await tx
    .selectFrom('artefacts')
    .select(['status', 'version'])
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? ''))
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  const what = `${kind} ${name} ${found?.version ?? version ?? ''}`.trim();
  if (found?.status === 'deprecated') throw Problem.of('deprecated', { what });
  if (found?.status !== 'approved') throw Problem.of('not-approved', { what });
}

async function keepSource(tx: Tx, tenant: string, text: string): Promise<string> {
  const hash = createHash('sha256').update(text).digest('hex');
  await tx
    .insertInto('sources')
    .values({ tenant, hash, text })
    .onConflict((conflict) => conflict.columns(['tenant', 'hash']).doNothing())
    .execute();
  return hash;
}

/**
 * The files of the registry that a text may rest on: what it names, and what that names. Of terms and wordings every
 * version, of which the language takes the one that is asked for; of an endorsement the last.
 */
export async function filesAround(
  queries: Queries,
  tenant: string,
  text: string,
  own: readonly { readonly kind: ArtefactKind; readonly name: string; readonly version: string | null }[],
): Promise<readonly SourceFile[]> {
  const known = await queries
    .selectFrom('artefacts')
    .innerJoin('sources', (join) =>
      join.onRef('sources.tenant', '=', 'artefacts.tenant').onRef('sources.hash', '=', 'artefacts.source_hash'),
    )
    .select(['kind', 'name', 'version', 'path', 'text', 'status'])
    .where('artefacts.tenant', '=', tenant)
    .where('kind', '<>', 'policy')
    .orderBy('sequence', 'desc')
    .execute();
  const isOwn = (each: (typeof known)[number]): boolean =>
    own.some(
      ({ kind, name, version }) =>
        kind === each.kind && name === each.name && (version === null || version === each.version),
    );
  const newest = new Set<string>();
  const candidates = known.filter((each) => {
    if (isOwn(each)) return false;
    if (each.kind !== 'endorsement') return true;
    if (newest.has(each.name)) return false;
    newest.add(each.name);
    return true;
  });
  const found: SourceFile[] = [];
  const left = new Set(candidates);
  const texts = [text];
  for (let next = texts.pop(); next !== undefined; next = texts.pop()) {
    for (const each of left) {
      if (!next.includes(each.name)) continue;
      left.delete(each);
      found.push({ path: isTaken(found, each.path) ? `${each.path}@${each.version}` : each.path, text: each.text });
      texts.push(each.text);
    }
  }
  return found;
}

function isTaken(found: readonly SourceFile[], path: string): boolean {
  return found.some((each) => each.path === path);
}
