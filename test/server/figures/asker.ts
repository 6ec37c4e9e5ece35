// Asks a server over many connections at once, and says how long each answer took. On bare sockets, for who asks five times
// as much as a server can do must not take the processor from it.
import { connect, type Socket } from 'node:net';

export interface Answered {
  readonly status: number;
  readonly milliseconds: number;
  readonly retryAfter: boolean;
}

export interface Asked {
  readonly seconds: number;
  readonly answers: readonly Answered[];
  /** Ten seconds without an answer, or a connection that was cut. */
  readonly lost: number;
  /** What was due while every connection waited for an answer. */
  readonly notAsked: number;
}

const patienceMilliseconds = 10_000;

export class Asker {
  readonly #idle: Line[] = [];
  readonly #lines: Line[];
  readonly #request: () => Buffer;

  private constructor(lines: Line[], request: () => Buffer) {
    this.#lines = lines;
    this.#idle = [...lines];
    this.#request = request;
  }

  static async open(address: string, connections: number, request: () => Buffer): Promise<Asker> {
    const { hostname, port } = new URL(address);
    const lines = await Promise.all(Array.from({ length: connections }, () => Line.open(hostname, Number(port))));
    return new Asker(lines, request);
  }

  /** Each connection asks again as soon as it is answered. */
  async closely(milliseconds: number): Promise<Asked> {
    const started = performance.now();
    const answers: Answered[] = [];
    let lost = 0;
    const isOn = (): boolean => performance.now() - started < milliseconds;
    await Promise.all(
      this.#lines.map(async (line) => {
        while (isOn()) {
          const answer = await line.ask(this.#request());
          if (answer === undefined) lost += 1;
          else answers.push(answer);
        }
      }),
    );
    return { seconds: (performance.now() - started) / 1_000, answers, lost, notAsked: 0 };
  }

  /** So many a second, spread evenly, whether those before are answered or not. */
  async evenly(perSecond: number, milliseconds: number): Promise<Asked> {
    const started = performance.now();
    const answers: Answered[] = [];
    let [due, lost, notAsked] = [0, 0, 0];
    const running = new Set<Promise<void>>();
    for (let now = 0; now < milliseconds; now = performance.now() - started) {
      for (; due < (now / 1_000) * perSecond; due += 1) {
        const line = this.#idle.pop();
        if (line === undefined) {
          notAsked += 1;
          continue;
        }
        const asked = line.ask(this.#request()).then((answer) => {
          if (answer === undefined) lost += 1;
          else {
            answers.push(answer);
            this.#idle.push(line);
          }
          running.delete(asked);
        });
        running.add(asked);
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const seconds = (performance.now() - started) / 1_000;
    await Promise.all(running);
    return { seconds, answers, lost, notAsked };
  }

  close(): void {
    for (const line of this.#lines) line.close();
  }
}

/** One connection, on which one thing at a time is asked. */
class Line {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #left = -1;
  #head = '';
  #done: (isWhole: boolean) => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#done(false));
  }

  static open(host: string, port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, host, () => resolve(new Line(socket)));
      socket.once('error', reject);
    });
  }

  ask(request: Buffer): Promise<Answered | undefined> {
    const from = performance.now();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#socket.destroy(), patienceMilliseconds);
      this.#left = -1;
      this.#received = [];
      this.#done = (isWhole) => {
        clearTimeout(timer);
        this.#done = () => undefined;
        const milliseconds = performance.now() - from;
        const status = Number(this.#head.slice(9, 12));
        resolve(isWhole ? { status, milliseconds, retryAfter: /\r\nretry-after: \d/i.test(this.#head) } : undefined);
      };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    if (this.#left >= 0) this.#left -= chunk.length;
    else {
      this.#received.push(chunk);
      const all = Buffer.concat(this.#received);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.#head = all.toString('latin1', 0, end);
      const length = /\r\ncontent-length: (\d+)/i.exec(this.#head)?.[1];
      if (length === undefined) throw new Error(`an answer of unknown length: ${this.#head}`);
      this.#left = Number(length) - (all.length - end - 4);
    }
    if (this.#left <= 0) this.#done(true);
  }
}
