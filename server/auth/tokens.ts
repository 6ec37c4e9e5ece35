// JWT of the house's own identity provider. The keys come from a file and from nowhere else; each key has one algorithm,
// an asymmetric one, and a token that names another is refused before anything is verified. What a token must say: who
// issued it, for whom it is, when it ends, whose it is, of which tenant, in which roles.
import { readFileSync } from 'node:fs';
import { type CryptoKey, decodeProtectedHeader, importJWK, type JWK, jwtVerify } from 'jose';
import { isRole, type Principal } from '../principal.ts';

export interface TokenOptions {
  readonly issuer: string;
  readonly audience: string;
  /** A JWK Set; every key has `kid` and `alg`. */
  readonly keysFile: string;
}

export type Tokens = (token: string, now: Date) => Promise<Principal | undefined>;

const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const clockToleranceSeconds = 30;
const longestLife = '24h';
const mostCharacters = 8_192;

export async function openTokens({ issuer, audience, keysFile }: TokenOptions): Promise<Tokens> {
  const keys = await readKeys(keysFile);
  return async (token, now) => {
    if (token.length > mostCharacters) return undefined;
    try {
      const { kid, alg, crit, typ } = decodeProtectedHeader(token);
      const key = kid === undefined ? undefined : keys.get(kid);
      if (key === undefined || key.alg !== alg || crit !== undefined) return undefined;
      if (typ !== undefined && !['jwt', 'at+jwt'].includes(typ.toLowerCase())) return undefined;
      const { payload } = await jwtVerify(token, key.key, {
        algorithms: [key.alg],
        issuer,
        audience,
        currentDate: now,
        clockTolerance: clockToleranceSeconds,
        maxTokenAge: longestLife,
        requiredClaims: ['iss', 'aud', 'exp', 'iat', 'sub', 'tenant', 'roles'],
      });
      const { sub, tenant, roles } = payload;
      if (typeof sub !== 'string' || sub === '' || typeof tenant !== 'string' || !Array.isArray(roles))
        return undefined;
      if (!roles.every(isRole)) return undefined;
      return { tenant, actor: sub, roles };
    } catch {
      return undefined; // whatever is wrong with it, it says nothing of who asks
    }
  };
}

interface Key {
  readonly alg: string;
  readonly key: CryptoKey | Uint8Array;
}

async function readKeys(file: string): Promise<ReadonlyMap<string, Key>> {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys?: readonly JWK[] };
  if (!Array.isArray(keys) || keys.length === 0) throw new Error(`${file} is no JWK Set with keys`);
  const found = new Map<string, Key>();
  for (const jwk of keys as readonly JWK[]) {
    const { kid, alg } = jwk;
    if (kid === undefined || alg === undefined) throw new Error(`${file}: every key needs \`kid\` and \`alg\``);
    if (!algorithms.includes(alg)) throw new Error(`${file}: \`${alg}\` is not an algorithm for tokens here`);
    if ('d' in jwk) throw new Error(`${file}: \`${kid}\` is a private key; keep that to the issuer`);
    if (found.has(kid)) throw new Error(`${file}: \`${kid}\` is there twice`);
    found.set(kid, { alg, key: await importJWK(jwk, alg) });
  }
  return found;
}
