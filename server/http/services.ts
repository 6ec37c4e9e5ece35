// What the routes work with.
import type { KeyObject } from 'node:crypto';
import type { Tokens } from '../auth/tokens.ts';
import type { Desk } from '../decisions/deciding.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Once } from '../once.ts';
import type { Pool } from '../workers/pool.ts';
import type { Metrics } from './metrics.ts';

export interface Limits {
  readonly mostInFlight: number;
  /** Of one person. */
  readonly mostInFlightEach: number;
  readonly bodyBytes: number;
  readonly sourceBytes: number;
  /** Of one line of a batch. */
  readonly lineBytes: number;
  readonly requestMilliseconds: number;
}

export interface Services extends Desk {
  readonly once: Once;
  readonly pool: Pool;
  readonly tokens: Tokens | undefined;
  readonly auditKey: KeyObject;
  readonly limits: Limits;
  readonly jobs: Jobs;
  readonly metrics: Metrics;
  /** Somebody takes traces. */
  readonly isTraced: boolean;
  /** The static build of the workbench, served at /workbench/ where there is one. */
  readonly workbench: string | undefined;
  /** Texts of the policies folder that could not be published, for the index. */
  readonly notLoaded: readonly { readonly path: string; readonly why: string }[];
}
