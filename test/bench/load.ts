// Loads a server over HTTP from a thread of its own, so that the thread that answers does nothing else. Told an amount, it
// asks so often, over ten connections that stay open, and says how often it was answered with 200.
import { parentPort, Worker, workerData } from 'node:worker_threads';
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
}

/** Asks `amount` times, and throws where one of them is answered otherwise than with 200. */
export function loader(load: Load): (amount: number) => Promise<number> {
  const worker = new Worker(new URL(import.meta.url), { workerData: load });
  return (amount) =>
    new Promise((resolve, reject) => {
      worker.once('message', (answered: number) =>
        answered === amount ? resolve(amount) : reject(new Error(`${answered} of ${amount} were answered`)),
      );
      worker.postMessage(amount);
    });
}

parentPort?.on('message', async (amount: number) => {
  const { url, headers, bodies } = workerData as Load;
  const requests = bodies.map((body) => ({ method: 'POST' as const, headers, body }));
  const result = await autocannon({ url, connections: 10, amount, requests });
  parentPort?.postMessage(result.statusCodeStats['200']?.count ?? 0);
});
