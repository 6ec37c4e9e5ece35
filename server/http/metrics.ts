// What Prometheus reads at /metrics. Labels are patterns and codes, never ids.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly inFlight: Gauge;
  readonly shed: Counter;
  readonly decisions: Counter<'act' | 'state'>;
  readonly retries: Counter;
  readonly killed: Counter<'task'>;
  readonly lines: Counter<'kind'>;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'proviso_' });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'proviso_http_request_seconds',
      help: 'Time from a request to its answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    inFlight: new Gauge({ name: 'proviso_http_in_flight', help: 'Requests that are being answered.', registers }),
    shed: new Counter({
      name: 'proviso_http_shed_total',
      help: 'Requests refused because there were too many.',
      registers,
    }),
    decisions: new Counter({
      name: 'proviso_decisions_total',
      help: 'Decisions, by act and by what they came to.',
      labelNames: ['act', 'state'],
      registers,
    }),
    retries: new Counter({
      name: 'proviso_store_retries_total',
      help: 'Transactions that were tried again.',
      registers,
    }),
    killed: new Counter({
      name: 'proviso_workers_killed_total',
      help: 'Worker threads killed because a text took too long.',
      labelNames: ['task'],
      registers,
    }),
    lines: new Counter({
      name: 'proviso_batch_lines_total',
      help: 'Lines of batches and jobs, by whether they failed.',
      labelNames: ['kind'],
      registers,
    }),
  };
}
