// Signed checkpoints: so long was the chain, and this was its head. A chain alone does not show that its end was cut off,
// or that all of it was written anew; a checkpoint that is kept elsewhere does. Each is a compact JWS (Ed25519) that
// anyone can verify who has the public key.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CompactSign, compactVerify, exportJWK, importJWK, type JWK } from 'jose';
import type { Store } from '../store/store.ts';

export interface Checkpoint {
  readonly format: 'proviso-checkpoint/1';
  readonly tenant: string;
  /** How many rows the chain had. */
  readonly sequence: string;
  /** Of the last of them. */
  readonly hash: string;
  readonly at: string;
}

/** Reads the private key, PKCS 8 in PEM; makes one where there is none. */
export function signingKey(file: string): KeyObject {
  if (existsSync(file)) {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} is no Ed25519 key`);
    return key;
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return privateKey;
}

export async function publicKeyOf(key: KeyObject): Promise<JWK> {
  return { ...(await exportJWK(createPublicKey(key))), alg: 'EdDSA', use: 'sig' };
}

/** A public key as JWK or PEM. */
export async function readPublicKey(text: string): Promise<JWK> {
  if (text.trim().startsWith('{')) return JSON.parse(text) as JWK;
  return { ...(await exportJWK(createPublicKey(text))), alg: 'EdDSA' };
}

/** Signs the head of a tenant's chain, unless that has been signed already. */
export async function checkpoint(
  store: Store,
  key: KeyObject,
  tenant: string,
  at: string,
): Promise<string | undefined> {
  const { queries } = store;
  const head = await queries.selectFrom('audit_heads').selectAll().where('tenant', '=', tenant).executeTakeFirst();
  if (head === undefined || head.sequence === 0n) return undefined;
  const { sequence, hash } = head;
  const known = await queries
    .selectFrom('checkpoints')
    .select('jws')
    .where('tenant', '=', tenant)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  if (known !== undefined) return known.jws;
  const payload: Checkpoint = { format: 'proviso-checkpoint/1', tenant, sequence: String(sequence), hash, at };
  const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'proviso-checkpoint' })
    .sign(key);
  await queries
    .insertInto('checkpoints')
    .values({ tenant, sequence, hash, at, jws })
    .onConflict((conflict) => conflict.columns(['tenant', 'sequence']).doNothing())
    .execute();
  return jws;
}

/** `undefined` where it is no checkpoint, or signed with none of these keys. */
export async function readCheckpoint(jws: string, trusted: readonly JWK[]): Promise<Checkpoint | undefined> {
  for (const jwk of trusted) {
    try {
      const key = await importJWK(jwk, 'EdDSA');
      const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: ['EdDSA'] });
      const read = JSON.parse(new TextDecoder().decode(payload)) as Checkpoint;
      if (protectedHeader.typ === 'proviso-checkpoint' && read.format === 'proviso-checkpoint/1') return read;
    } catch {
      // Not with this key; perhaps with the next.
    }
  }
  return undefined;
}
