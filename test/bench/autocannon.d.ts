// What is used of autocannon, which comes without types.
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly amount?: number;
    readonly duration?: number;
    readonly overallRate?: number;
    readonly timeout?: number;
    readonly requests?: readonly object[];
    readonly setupClient?: (client: {
      setHeaders(headers: Readonly<Record<string, string>>): void;
      setBody(body: string): void;
      on(event: 'response', listener: (status: number, bytes: number, milliseconds: number) => void): void;
    }) => void;
  }
  interface Result {
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
    readonly timeouts: number;
    readonly errors: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
