// The entry point of a worker thread: one task after the other, each answered by its message.
import { parentPort } from 'node:worker_threads';
import { tasks } from './tasks.ts';

export interface Order {
  readonly task: keyof typeof tasks;
  readonly input: unknown;
}
export type Answer = { readonly answer: unknown } | { readonly fault: string } | { readonly ready: true };

const port = parentPort;
if (port === null) throw new Error('broken invariant: this runs as a worker');
const send = (message: Answer): void => port.postMessage(message);

port.on('message', ({ task, input }: Order) => {
  const run = tasks[task] as (input: unknown) => unknown;
  Promise.resolve()
    .then(() => run(input))
    .then(
      (answer) => send({ answer }),
      (error: unknown) => send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
send({ ready: true });
