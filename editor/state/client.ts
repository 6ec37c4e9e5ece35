// The page's side of the workers. Two run the same desk: one answers the editor at every keystroke, the other, begun when
// it is first wanted, decides incidents and runs scenarios, so that typing never waits for it.
import type { Answer, Asked, Call, Given, Reply } from '../worker/protocol.ts';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

class Client {
  readonly #worker = new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('failed' in data) waiting?.reject(new Error(data.failed));
      else waiting?.resolve(data.answer);
    };
  }

  ask<Method extends Asked>(method: Method, ...given: Given<Method>): Promise<Answer<Method>> {
    this.#last += 1;
    const call: Call = { id: this.#last, method, given };
    return new Promise((resolve, reject) => {
      this.#waiting.set(call.id, { resolve: resolve as Waiting['resolve'], reject });
      this.#worker.postMessage(call);
    });
  }
}

const language = new Client();
let engine: Client | undefined;
/** What was changed since the second worker was last asked: it reads a text when it is wanted, not at each keystroke. */
const texts = new Map<string, string | undefined>();
const incidents = new Map<string, string>();

export const ask: Client['ask'] = (method, ...given) => language.ask(method, ...given);

/** Of the worker that may take its time. */
export const askEngine: Client['ask'] = (method, ...given) => {
  engine ??= new Client();
  for (const [path, text] of texts)
    void (text === undefined ? engine.ask('remove', path) : engine.ask('put', path, text));
  for (const [path, text] of incidents) void engine.ask('putIncident', path, text);
  texts.clear();
  incidents.clear();
  return engine.ask(method, ...given);
};

/** The text of a file from now on, for both; what is wrong with it. */
export function change(path: string, text: string): Promise<Answer<'change'>> {
  texts.set(path, text);
  return language.ask('change', path, text);
}

export function put(path: string, text: string): void {
  texts.set(path, text);
  void language.ask('put', path, text);
}

export function remove(path: string): void {
  texts.set(path, undefined);
  void language.ask('remove', path);
}

export function putIncident(path: string, text: string): void {
  incidents.set(path, text);
}
