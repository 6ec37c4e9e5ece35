// The page's side of the workers. Three run the same desk, so that typing waits for nothing: one says of each keystroke what
// is wrong with the text then, one answers what the editor asks about a place, and one decides incidents, runs scenarios and
// makes documents. The second and the third begin when they are first wanted.
import type { Answer, Asked, Call, Given, Reply } from '../worker/protocol.ts';

interface Asking {
  readonly call: Call;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  isWanted(): boolean;
}

class Client {
  /** How many calls may be under way; the others wait here, where one that nobody wants any more is still dropped. */
  readonly #most: number;
  /** Whose answers are waited for before anything is sent. */
  readonly #first: Client | undefined;
  readonly #then: Client[] = [];
  readonly #underWay = new Map<number, Asking>();
  #waiting: Asking[] = [];
  /** By path, what has become of the texts since this worker was last asked: it reads one when it is wanted. */
  readonly #texts = new Map<string, Pick<Call, 'method' | 'given'>>();
  #worker: Worker | undefined;
  #last = 0;

  constructor(most = Number.POSITIVE_INFINITY, first?: Client) {
    this.#most = most;
    this.#first = first;
    if (first !== undefined) first.#then.push(this);
  }

  ask<Method extends Asked>(method: Method, ...given: Given<Method>): Promise<Answer<Method>> {
    return this.#asked(method, given, () => true) as Promise<Answer<Method>>;
  }

  /** `undefined`, and never asked, where it is no longer wanted by its turn. */
  askWhile<Method extends Asked>(
    isWanted: () => boolean,
    method: Method,
    ...given: Given<Method>
  ): Promise<Answer<Method> | undefined> {
    return this.#asked(method, given, isWanted) as Promise<Answer<Method> | undefined>;
  }

  /** Said before the next question. */
  tell<Method extends 'put' | 'remove' | 'putIncident'>(method: Method, ...given: Given<Method>): void {
    this.#texts.set(given[0], { method, given });
  }

  get isBusy(): boolean {
    return this.#underWay.size > 0;
  }

  #asked(method: Asked, given: readonly unknown[], isWanted: () => boolean): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ call: this.#call(method, given), resolve, reject, isWanted });
      this.#next();
    });
  }

  #next(): void {
    while (this.#underWay.size < this.#most && !this.#first?.isBusy) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      if (next.isWanted()) this.#send(next);
      else next.resolve(undefined);
    }
  }

  #send(asking: Asking): void {
    this.#worker ??= this.#begun();
    for (const { method, given } of this.#texts.values()) this.#worker.postMessage(this.#call(method, given));
    this.#texts.clear();
    this.#underWay.set(asking.call.id, asking);
    this.#worker.postMessage(asking.call);
  }

  #call(method: Asked, given: readonly unknown[]): Call {
    this.#last += 1;
    return { id: this.#last, method, given };
  }

  #begun(): Worker {
    const worker = new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const asking = this.#underWay.get(data.id);
      this.#underWay.delete(data.id);
      this.#next();
      if (!this.isBusy) for (const each of this.#then) each.#next();
      if (!('failed' in data)) asking?.resolve(data.answer);
      else if (asking !== undefined) asking.reject(new Error(data.failed));
      else throw new Error(data.failed);
    };
    return worker;
  }
}

const texts = new Client();
/** One by one, and after what is wrong: most of what an editor asks is out of date at the next keystroke. */
const places = new Client(1, texts);
const engine = new Client();
const all = [texts, places, engine];

/** Of the texts themselves. */
export const askTexts: Client['ask'] = (method, ...given) => texts.ask(method, ...given);
/** About a place in a text, or about what it declares. */
export const ask: Client['ask'] = (method, ...given) => places.ask(method, ...given);
export const askWhile: Client['askWhile'] = (isWanted, method, ...given) => places.askWhile(isWanted, method, ...given);
/** Of the worker that may take its time. */
export const askEngine: Client['ask'] = (method, ...given) => engine.ask(method, ...given);

/** The text of a file from now on; what is wrong with it. */
export function change(path: string, text: string): Promise<Answer<'change'>> {
  for (const each of [places, engine]) each.tell('put', path, text);
  return texts.ask('change', path, text);
}

export function put(path: string, text: string): void {
  for (const each of all) each.tell('put', path, text);
}

export function remove(path: string): void {
  for (const each of all) each.tell('remove', path);
}

export function putIncident(path: string, text: string): void {
  engine.tell('putIncident', path, text);
}
