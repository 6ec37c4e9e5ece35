// The server, where there is one and somebody has signed in: requests with the key, and its problems as texts. The key is
// kept for as long as the browser's tab, and nowhere else.
import { computed, signal } from '@preact/signals';
import type { Text } from '../../language/index.ts';
import type { Role } from '../../server/index.ts';
import { language } from './settings.ts';

export interface Principal {
  readonly tenant: string;
  readonly actor: string;
  readonly roles: readonly Role[];
}

export interface Artefact {
  readonly kind: 'terms' | 'wording' | 'endorsement' | 'policy';
  readonly name: string;
  readonly version: string;
  readonly title: Text;
  readonly status: 'draft' | 'approved' | 'deprecated';
  readonly path: string;
  readonly source: string;
  readonly under: string | null;
  readonly author: string;
  readonly publishedAt: string;
}

export interface Review {
  readonly id: string;
  readonly verdict: 'approve' | 'comment' | 'reject';
  readonly comment: string;
  readonly by: string;
  readonly at: string;
}

/** What the server answers where it does not do what was asked. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const key = signal(kept());
export const principal = signal<Principal | undefined>(undefined);
export const artefacts = signal<readonly Artefact[]>([]);
export const may = computed(() => (role: Role) => principal.value?.roles.includes(role) ?? false);

/** Throws `Refused`, or what the network throws where no server is there. */
export async function request<Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(new URL(`/v1${path}`, location.origin), {
    method,
    headers: {
      Authorization: `Bearer ${key.value}`,
      'Accept-Language': language.value,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'POST' ? { 'Idempotency-Key': onceKey() } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const answer: unknown = isJson ? await response.json() : undefined;
  if (!response.ok) throw new Refused(response.status, problemText(answer) ?? String(response.status));
  if (answer === undefined) throw new Refused(404, 'no API');
  return answer as Answer;
}

interface Diagnosed {
  readonly span: { readonly line: number };
  readonly message: Text;
}

function problemText(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { title, detail, diagnostics } = answer as {
    title?: unknown;
    detail?: unknown;
    diagnostics?: readonly Diagnosed[];
  };
  const [first] = diagnostics ?? [];
  const more = first === undefined ? '' : ` (${first.span.line}: ${first.message[language.value] ?? ''})`;
  return `${String(title ?? '')} ${String(detail ?? '')}${more}`.trim();
}

/** So that a request which is sent again is done once. */
function onceKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function signIn(given: string): Promise<void> {
  const before = key.value;
  key.value = given;
  try {
    principal.value = await request<Principal>('GET', '/me');
    keepKey(given);
    await loadArtefacts();
  } catch (error) {
    key.value = before;
    throw error;
  }
}

export function signOut(): void {
  key.value = '';
  principal.value = undefined;
  artefacts.value = [];
  keepKey('');
}

/** Who was signed in before the page was loaded again is so still. */
export async function resume(): Promise<void> {
  if (key.value === '') return;
  try {
    await signIn(key.value);
  } catch {
    signOut();
  }
}

export async function loadArtefacts(): Promise<void> {
  const all: Artefact[] = [];
  let after: string | null = '0';
  while (after !== null) {
    const page: { artefacts: readonly Artefact[]; next: string | null } = await request(
      'GET',
      `/artefacts?limit=500&after=${after}`,
    );
    all.push(...page.artefacts);
    after = page.next;
  }
  artefacts.value = all;
}

export function artefactPath({ kind, name, version }: Pick<Artefact, 'kind' | 'name' | 'version'>): string {
  return `/artefacts/${[kind, name, version].map(encodeURIComponent).join('/')}`;
}

function kept(): string {
  try {
    return sessionStorage.getItem('proviso.key') ?? '';
  } catch {
    return '';
  }
}

function keepKey(value: string): void {
  try {
    sessionStorage.setItem('proviso.key', value);
  } catch (error) {
    console.info('the key is not kept in this browser', error);
  }
}
