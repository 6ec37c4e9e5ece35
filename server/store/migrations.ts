// The versions of the tables. A migration that has been released is never changed: what comes later is a migration of
// its own. Each is written once, in Kysely's schema builder, and runs on both databases; only what closes a table differs
// (`strict` on SQLite, where a column would otherwise take anything).
import { type ColumnDefinitionBuilder, type CreateTableBuilder, type SchemaModule, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

type Kind = 'text' | 'integer';
type Columns = Readonly<Record<string, Kind | `${Kind}?`>>;

interface Shape {
  readonly name: string;
  readonly columns: Columns;
  readonly key: readonly string[];
  readonly checks?: Readonly<Record<string, string>>;
  readonly unique?: Readonly<Record<string, readonly string[]>>;
}

const first: readonly Shape[] = [
  {
    name: 'tenants',
    columns: {
      tenant: 'text',
      title: 'text',
      created_at: 'text',
      second_person_currency: 'text?',
      second_person_minor: 'integer?',
    },
    key: ['tenant'],
  },
  {
    name: 'api_keys',
    columns: {
      tenant: 'text',
      id: 'text',
      name: 'text',
      secret_hash: 'text',
      roles: 'text',
      created_at: 'text',
      created_by: 'text',
      expires_at: 'text?',
      revoked_at: 'text?',
    },
    key: ['id'],
  },
  { name: 'sources', columns: { tenant: 'text', hash: 'text', text: 'text' }, key: ['tenant', 'hash'] },
  {
    name: 'artefacts',
    columns: {
      tenant: 'text',
      kind: 'text',
      name: 'text',
      version: 'text',
      sequence: 'integer',
      status: 'text',
      title: 'text',
      path: 'text',
      source_hash: 'text',
      meaning: 'text',
      contract_hash: 'text?',
      source_map: 'text?',
      under: 'text?',
      author: 'text',
      published_at: 'text',
      deprecated_because: 'text?',
    },
    key: ['tenant', 'kind', 'name', 'version'],
    unique: { artefacts_in_order: ['tenant', 'sequence'] },
    checks: { artefact_status: `status in ('draft', 'approved', 'deprecated')` },
  },
  {
    name: 'artefact_files',
    columns: { tenant: 'text', kind: 'text', name: 'text', version: 'text', path: 'text', source_hash: 'text' },
    key: ['tenant', 'kind', 'name', 'version', 'path', 'source_hash'],
  },
  { name: 'contracts', columns: { tenant: 'text', hash: 'text', contract: 'text' }, key: ['tenant', 'hash'] },
  {
    name: 'reviews',
    columns: {
      tenant: 'text',
      id: 'text',
      kind: 'text',
      name: 'text',
      version: 'text',
      verdict: 'text',
      comment: 'text',
      by: 'text',
      at: 'text',
    },
    key: ['tenant', 'id'],
  },
  {
    name: 'ledgers',
    columns: {
      tenant: 'text',
      policy: 'text',
      currency: 'text',
      contract_hash: 'text',
      version: 'integer',
      events: 'integer',
      postings: 'integer',
    },
    key: ['tenant', 'policy'],
  },
  {
    name: 'accounts',
    columns: {
      tenant: 'text',
      policy: 'text',
      account: 'text',
      position: 'integer',
      opening: 'integer',
      remaining: 'integer',
    },
    key: ['tenant', 'policy', 'account'],
    checks: { never_overdrawn: 'remaining >= 0', never_above_opening: 'remaining <= opening' },
  },
  {
    name: 'ledger_events',
    columns: {
      tenant: 'text',
      policy: 'text',
      event: 'text',
      entry: 'integer',
      sequence: 'integer',
      incident_hash: 'text',
      determination_hash: 'text',
      determination: 'text',
      state: 'text',
      reserves: 'text',
      standing: 'integer',
    },
    key: ['tenant', 'policy', 'event', 'entry'],
    unique: { ledger_events_in_order: ['tenant', 'policy', 'sequence'] },
    checks: { event_state: `state in ('decided', 'open')`, event_standing: 'standing in (0, 1)' },
  },
  {
    name: 'postings',
    columns: {
      tenant: 'text',
      policy: 'text',
      sequence: 'integer',
      event: 'text',
      account: 'text',
      coverage: 'text',
      minor: 'integer',
      kind: 'text',
      determination_hash: 'text',
    },
    key: ['tenant', 'policy', 'sequence'],
    checks: { posting_kind: `kind in ('posted', 'reversed')`, posting_amount: 'minor >= 0' },
  },
  {
    name: 'determinations',
    columns: {
      tenant: 'text',
      id: 'text',
      policy: 'text',
      event: 'text',
      contract_hash: 'text',
      incident: 'text',
      balances: 'text',
      final: 'integer',
      determination: 'text',
      hash: 'text',
      engine: 'text',
      decided_at: 'text',
      decided_by: 'text',
    },
    key: ['tenant', 'id'],
  },
  {
    name: 'proposals',
    columns: {
      tenant: 'text',
      id: 'text',
      policy: 'text',
      event: 'text',
      request: 'text',
      determination: 'text?',
      hash: 'text',
      state: 'text',
      proposed_by: 'text',
      proposed_at: 'text',
      closed_by: 'text?',
      closed_at: 'text?',
      because: 'text?',
    },
    key: ['tenant', 'id'],
    checks: {
      proposal_state: `state in ('waiting', 'approved', 'refused')`,
      second_person: `state <> 'approved' or closed_by <> proposed_by`,
    },
  },
  {
    name: 'answers',
    columns: { tenant: 'text', key: 'text', request_hash: 'text', status: 'integer', body: 'text', at: 'text' },
    key: ['tenant', 'key'],
  },
  {
    name: 'audit',
    columns: {
      tenant: 'text',
      sequence: 'integer',
      at: 'text',
      actor: 'text',
      action: 'text',
      subject: 'text',
      detail: 'text',
      previous: 'text',
      hash: 'text',
    },
    key: ['tenant', 'sequence'],
  },
  { name: 'audit_heads', columns: { tenant: 'text', sequence: 'integer', hash: 'text' }, key: ['tenant'] },
  {
    name: 'checkpoints',
    columns: { tenant: 'text', sequence: 'integer', hash: 'text', at: 'text', jws: 'text' },
    key: ['tenant', 'sequence'],
  },
  {
    name: 'jobs',
    columns: {
      tenant: 'text',
      id: 'text',
      policy: 'text',
      mode: 'text',
      final: 'integer',
      state: 'text',
      lines: 'integer',
      created_by: 'text',
      created_at: 'text',
      ended_at: 'text?',
    },
    key: ['tenant', 'id'],
  },
  {
    name: 'job_lines',
    columns: { tenant: 'text', job: 'text', line: 'integer', incident: 'text', answer: 'text?', done_at: 'text?' },
    key: ['tenant', 'job', 'line'],
  },
];

const indices: readonly (readonly [name: string, table: string, columns: readonly string[]])[] = [
  ['ledger_events_standing', 'ledger_events', ['tenant', 'policy', 'standing', 'state']],
  ['postings_of_event', 'postings', ['tenant', 'policy', 'event']],
  ['determinations_of_event', 'determinations', ['tenant', 'policy', 'event']],
  ['proposals_by_state', 'proposals', ['tenant', 'state']],
  ['reviews_of_artefact', 'reviews', ['tenant', 'kind', 'name', 'version']],
  ['api_keys_of_tenant', 'api_keys', ['tenant']],
  ['answers_by_age', 'answers', ['at']],
];

/** All migrations, by name; they run in the order of their names. */
export function migrationsFor(database: 'sqlite' | 'postgres'): Readonly<Record<string, Migration>> {
  return {
    '0001-tables': {
      up: async (db) => {
        for (const shape of first) await create(db.schema, shape, database);
        for (const [name, table, columns] of indices)
          await db.schema
            .createIndex(name)
            .on(table)
            .columns([...columns])
            .execute();
      },
    },
    // Whoever decides asks for the events that are open, which are few: those that are decided need no place there.
    '0002-open-events': {
      up: async (db) => {
        await db.schema.dropIndex('ledger_events_standing').execute();
        await db.schema
          .createIndex('ledger_events_open')
          .on('ledger_events')
          .columns(['tenant', 'policy'])
          .where(sql<boolean>`standing = 1 and state = 'open'`)
          .execute();
      },
    },
  };
}

async function create(schema: SchemaModule, shape: Shape, database: 'sqlite' | 'postgres'): Promise<void> {
  const { name, columns, key, checks = {}, unique = {} } = shape;
  let table: CreateTableBuilder<string, string> = schema.createTable(name);
  for (const [column, kind] of Object.entries(columns)) {
    const isInteger = kind.startsWith('integer');
    const type = isInteger && database === 'postgres' ? 'bigint' : isInteger ? 'integer' : 'text';
    const closed = (definition: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
      kind.endsWith('?') ? definition : definition.notNull();
    table = table.addColumn(column, type, closed);
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, [...key]);
  for (const [constraint, condition] of Object.entries(checks))
    table = table.addCheckConstraint(constraint, sql.raw(condition));
  for (const [constraint, of] of Object.entries(unique)) table = table.addUniqueConstraint(constraint, [...of]);
  await (database === 'sqlite' ? table.modifyEnd(sql`strict`) : table).execute();
}
