// The worker: a desk, and one call after the other in the order in which they come.
import incidents from 'virtual:incidents';
import sources from 'virtual:sources';
import { Desk } from './desk.ts';
import { pageFonts } from './fonts.ts';
import type { Call, Reply } from './protocol.ts';

const desk = new Desk(sources, incidents, pageFonts);

self.onmessage = ({ data }: MessageEvent<Call>): void => {
  void answered(data).then((reply) => self.postMessage(reply));
};

async function answered({ id, method, given }: Call): Promise<Reply> {
  try {
    const asked = desk[method] as (...given: readonly unknown[]) => unknown;
    return { id, answer: await asked.apply(desk, given as unknown[]) };
  } catch (error) {
    return { id, failed: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) };
  }
}
