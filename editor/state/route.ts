// Where the page is, as its address says it: `#/write/zhongan/specimen.proviso?clause=extortion`. Every place that can be
// gone to has an address that can be sent to somebody else.
import { signal } from '@preact/signals';

export const screens = ['write', 'try', 'scenarios', 'review', 'library'] as const;
export type Screen = (typeof screens)[number];

export interface Route {
  readonly screen: Screen;
  /** A file, or the kind, name and file of a unit: what stands between the screen and `?`. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

export const route = signal(read(location.hash));
window.addEventListener('hashchange', () => {
  route.value = read(location.hash);
});

function read(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, ...rest] = path
    .split('/')
    .filter((step) => step !== '')
    .map(decoded);
  const screen = screens.find((each) => each === first) ?? 'write';
  return { screen, path: rest, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** What somebody has mistyped is taken as it stands. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

export function addressOf(
  screen: Screen,
  path: readonly string[] = [],
  query: Readonly<Record<string, string>> = {},
): string {
  const asked = new URLSearchParams(query).toString();
  return `#/${[screen, ...path.map(encodeURIComponent)].join('/')}${asked === '' ? '' : `?${asked}`}`;
}

export function go(screen: Screen, path: readonly string[] = [], query: Readonly<Record<string, string>> = {}): void {
  location.hash = addressOf(screen, path, query);
}

export const fileAddress = (file: string, query: Readonly<Record<string, string>> = {}): string =>
  addressOf('write', file.split('/'), query);
