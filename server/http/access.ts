// Who may do what. Every route says in its `config.may` which roles may use it, or that anyone may; a route that says
// nothing does not start. Tenants are told apart by the principal alone: no route takes one from the request.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { holderOf } from '../auth/keys.ts';
import type { Principal, Role } from '../principal.ts';
import { Problem } from '../problems/problem.ts';
import type { Services } from './services.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    may?: readonly Role[] | 'anyone';
  }
  interface FastifyRequest {
    principal: Principal | undefined;
  }
}

export function addAccess(app: FastifyInstance, services: Services): void {
  app.decorateRequest('principal', undefined);
  app.addHook('onRoute', ({ config, url, method }) => {
    if (config?.may === undefined && method !== 'HEAD')
      throw new Error(`broken invariant: ${String(method)} ${url} does not say who may use it`);
  });
  app.addHook('onRequest', async (request) => {
    const { may } = request.routeOptions.config;
    if (may === undefined || may === 'anyone') return;
    const principal = await authenticated(request, services);
    if (principal === undefined) throw Problem.of('unauthenticated', {});
    request.principal = principal;
    if (!may.some((role) => principal.roles.includes(role))) throw Problem.of('forbidden', { roles: may.join(', ') });
  });
}

async function authenticated(
  request: FastifyRequest,
  { store, clock, tokens }: Services,
): Promise<Principal | undefined> {
  const { authorization } = request.headers;
  const credential = /^Bearer ([\x21-\x7e]+)$/.exec(authorization ?? '')?.[1];
  if (credential === undefined) return undefined;
  const now = clock();
  if (credential.startsWith('proviso_')) return holderOf(store.queries, credential, now.toISOString());
  const principal = await tokens?.(credential, now);
  if (principal === undefined) return undefined;
  const tenant = await store.queries
    .selectFrom('tenants')
    .select('tenant')
    .where('tenant', '=', principal.tenant)
    .executeTakeFirst();
  return tenant === undefined ? undefined : principal;
}

/** Of a request that has passed the door. */
export function principalOf(request: FastifyRequest): Principal {
  if (request.principal === undefined) throw new Error('broken invariant: nobody is known behind this request');
  return request.principal;
}
