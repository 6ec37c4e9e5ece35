// What the registry holds, read: lists, versions, reviews, texts, contracts.
import { type Backend, backendFor } from '../../engine/index.ts';
import type { Contract, SourceMap, Text } from '../../language/index.ts';
import { Problem } from '../problems/problem.ts';
import { prepared } from '../store/prepared.ts';
import type { Queries, Tx } from '../store/store.ts';
import type { ArtefactKind, ArtefactRow } from '../store/tables.ts';

export interface Published {
  readonly kind: ArtefactKind;
  readonly name: string;
  readonly version: string;
  readonly title: Text;
  readonly status: ArtefactRow['status'];
  readonly path: string;
  readonly source: string;
  readonly meaning: string;
  readonly contract: string | null;
  readonly under: string | null;
  readonly author: string;
  readonly publishedAt: string;
  readonly deprecatedBecause: string | null;
}

export function publishedOf(row: Omit<ArtefactRow, 'source_map'>): Published {
  return {
    kind: row.kind,
    name: row.name,
    version: row.version,
    title: JSON.parse(row.title),
    status: row.status,
    path: row.path,
    source: row.source_hash,
    meaning: row.meaning,
    contract: row.contract_hash,
    under: row.under,
    author: row.author,
    publishedAt: row.published_at,
    deprecatedBecause: row.deprecated_because,
  };
}

export interface ArtefactId {
  readonly kind: ArtefactKind;
  readonly name: string;
  readonly version: string;
}

export async function artefact(
  queries: Queries,
  tenant: string,
  { kind, name, version }: ArtefactId,
): Promise<ArtefactRow> {
  const row = await queries
    .selectFrom('artefacts')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .where('version', '=', version)
    .executeTakeFirst();
  if (row === undefined) throw Problem.of('not-found', { what: `${kind} ${name} ${version}` });
  return row;
}

export async function sourceOf(queries: Queries, tenant: string, hash: string): Promise<string> {
  const row = await queries
    .selectFrom('sources')
    .select('text')
    .where('tenant', '=', tenant)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (row === undefined) throw new Error('broken invariant: an artefact without its source');
  return row.text;
}

/** A contract as the engine takes it. */
export interface Unit {
  readonly contract: Contract;
  readonly contractHash: string;
  readonly sourceMap: SourceMap;
  readonly artefact: ArtefactId;
  /** Decides as the interpreter does, and faster; the interpreter makes the determination again when it is replayed. */
  readonly backend: Backend;
}

/** Of a version, what tells its contract. */
export type ContractRef = Pick<ArtefactRow, 'tenant' | 'kind' | 'name' | 'version' | 'contract_hash'>;

/** Contracts that were used lately; they never change, so that they can be kept. */
export class Units {
  readonly #known = new Map<string, Unit>();
  readonly #most: number;

  constructor(most = 200) {
    this.#most = most;
  }

  async of(queries: Queries, ref: ContractRef): Promise<Unit> {
    const { tenant, kind, name, version, contract_hash: contractHash } = ref;
    if (contractHash === null) throw Problem.of('cannot-compare', {});
    const key = JSON.stringify([tenant, kind, name, version]);
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#known.delete(key);
      this.#known.set(key, known);
      return known;
    }
    const { source_map: sourceMap } = await artefact(queries, tenant, ref);
    const contract: Contract = JSON.parse(await contractText(queries, tenant, contractHash));
    const unit: Unit = {
      contract,
      contractHash,
      backend: backendFor('closures', contract, contractHash),
      sourceMap: JSON.parse(sourceMap ?? '{"statements":{}}'),
      artefact: { kind, name, version },
    };
    const [oldest] = this.#known.keys();
    if (this.#known.size >= this.#most && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(key, unit);
    return unit;
  }
}

export async function contractText(queries: Queries, tenant: string, hash: string): Promise<string> {
  const row = await queries
    .selectFrom('contracts')
    .select('contract')
    .where('tenant', '=', tenant)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (row === undefined) throw new Error('broken invariant: an artefact without its contract');
  return row.contract;
}

/** The revision of a policy that is in force: the last that is not deprecated. */
export async function policyInForce(queries: Queries, tenant: string, policy: string): Promise<ContractRef> {
  const revisions = [...(await inForce(queries, { tenant, policy })).rows];
  const [row] = revisions.sort((left, right) => Number(right.sequence - left.sequence));
  if (row === undefined) throw Problem.of('not-found', { what: `policy ${policy}` });
  return row;
}

const inForce = prepared((queries, { tenant, policy }: { readonly tenant: string; readonly policy: string }) =>
  queries
    .selectFrom('artefacts')
    .select(['tenant', 'kind', 'name', 'version', 'contract_hash', 'sequence'])
    .where('tenant', '=', tenant)
    .where('kind', '=', 'policy')
    .where('name', '=', policy)
    .where('status', '=', 'approved'),
);

/** The revision in force, or the one that is asked for. */
export async function policyVersion(
  queries: Queries,
  tenant: string,
  policy: string,
  revision: string | undefined,
): Promise<ArtefactRow> {
  const version = revision ?? (await policyInForce(queries, tenant, policy)).version;
  return artefact(queries, tenant, { kind: 'policy', name: policy, version });
}

/** What becomes of a version: its meaning never changes, its standing does. */
export async function restate(
  tx: Tx,
  tenant: string,
  { kind, name, version }: ArtefactId,
  standing: Partial<Pick<ArtefactRow, 'status' | 'deprecated_because'>>,
): Promise<void> {
  await tx
    .updateTable('artefacts')
    .set(standing)
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .where('version', '=', version)
    .execute();
}

/** What was said of a version, in order. */
export async function reviewsOf(queries: Queries, tenant: string, { kind, name: wanted, version }: ArtefactId) {
  return queries
    .selectFrom('reviews')
    .select(['id', 'verdict', 'comment', 'by', 'at'])
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('name', '=', wanted)
    .where('version', '=', version)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
