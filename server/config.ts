// What the environment says, read once, at the start. What cannot be read stops the server before it listens.
import { join, resolve } from 'node:path';
import type { TokenOptions } from './auth/tokens.ts';
import { ConfigFault, configFaults } from './config-faults.ts';
import type { Limits } from './http/services.ts';
import type { Place } from './store/store.ts';
import type { TraceOptions } from './traces.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where what is embedded is kept: the database, the signing key. */
  readonly data: string;
  readonly place: Place;
  /** Loaded at the start; `undefined`: nothing is. */
  readonly policies: string | undefined;
  readonly tokens: TokenOptions | undefined;
  readonly auditKey: string;
  readonly checkpointSeconds: number;
  readonly checkpointFile: string | undefined;
  readonly logLevel: string;
  readonly threads: number;
  readonly jobWorkers: number;
  readonly workbench: string;
  /** `undefined`: nobody takes traces. */
  readonly traces: TraceOptions | undefined;
  readonly limits: Limits;
}

type Environment = Readonly<Record<string, string | undefined>>;

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** `root` is the folder of the project. */
export function configFrom(environment: Environment, root: string): Config {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const whole = (name: string, otherwise: number, least: number, most: number): number => {
    const stated = text(name);
    if (stated === undefined) return otherwise;
    const number = /^\d{1,9}$/.test(stated) ? Number(stated) : Number.NaN;
    if (!(number >= least && number <= most)) throw new ConfigFault(configFaults.notWhole(name, stated, least, most));
    return number;
  };
  const data = resolve(text('PROVISO_DATA') ?? join(root, 'data'));
  const mostInFlight = whole('PROVISO_MOST_IN_FLIGHT', 64, 1, 10_000);
  const logLevel = text('PROVISO_LOG') ?? 'info';
  if (!levels.includes(logLevel)) throw new ConfigFault(configFaults.notOneOf('PROVISO_LOG', logLevel, levels));
  return {
    // Whoever wants others to reach it has to say so.
    host: text('HOST') ?? '127.0.0.1',
    port: whole('PORT', 3000, 0, 65_535),
    data,
    place: placeOf(text('DATABASE_URL'), data, whole('PROVISO_CONNECTIONS', 10, 1, 1_000)),
    policies:
      text('PROVISO_POLICIES') === 'none' ? undefined : resolve(text('PROVISO_POLICIES') ?? join(root, 'policies')),
    tokens: tokensOf(text('PROVISO_JWT_ISSUER'), text('PROVISO_JWT_AUDIENCE'), text('PROVISO_JWKS_FILE')),
    auditKey: resolve(text('PROVISO_AUDIT_KEY_FILE') ?? join(data, 'audit-key.pem')),
    checkpointSeconds: whole('PROVISO_CHECKPOINT_SECONDS', 60, 1, 86_400),
    checkpointFile: text('PROVISO_CHECKPOINT_FILE'),
    logLevel,
    threads: whole('PROVISO_THREADS', 2, 1, 64),
    jobWorkers: whole('PROVISO_JOB_WORKERS', 1, 0, 64),
    workbench: resolve(text('PROVISO_WORKBENCH') ?? join(root, 'editor', 'dist')),
    traces: tracesTo(text('OTEL_EXPORTER_OTLP_ENDPOINT'), text('OTEL_SERVICE_NAME') ?? 'proviso'),
    limits: {
      mostInFlight,
      mostInFlightEach: whole('PROVISO_MOST_IN_FLIGHT_EACH', Math.max(1, Math.ceil(mostInFlight / 2)), 1, 10_000),
      bodyBytes: 1024 * 1024,
      sourceBytes: 5 * 1024 * 1024,
      lineBytes: 1024 * 1024,
      requestMilliseconds: whole('PROVISO_REQUEST_SECONDS', 30, 1, 3_600) * 1000,
    },
  };
}

function placeOf(url: string | undefined, folder: string, connections: number): Place {
  if (url === undefined) return { database: 'sqlite', folder };
  if (!/^postgres(ql)?:\/\//.test(url)) throw new ConfigFault(configFaults.notPostgres());
  return { database: 'postgres', url, connections };
}

function tracesTo(endpoint: string | undefined, service: string): TraceOptions | undefined {
  if (endpoint === undefined) return undefined;
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint))
    throw new ConfigFault(configFaults.notHttp('OTEL_EXPORTER_OTLP_ENDPOINT'));
  return { endpoint, service };
}

function tokensOf(
  issuer: string | undefined,
  audience: string | undefined,
  keysFile: string | undefined,
): TokenOptions | undefined {
  if (issuer === undefined && audience === undefined && keysFile === undefined) return undefined;
  if (issuer === undefined || audience === undefined || keysFile === undefined)
    throw new ConfigFault(configFaults.allThree(['PROVISO_JWT_ISSUER', 'PROVISO_JWT_AUDIENCE', 'PROVISO_JWKS_FILE']));
  return { issuer, audience, keysFile };
}
