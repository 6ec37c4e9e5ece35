// The workbench: its static build, where there is one, at /workbench/. Files are named by their build and never change,
// but for the page itself.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; worker-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

export async function addWorkbench(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return;
  const { default: files } = await import('@fastify/static');
  await app.register(files, {
    root: folder,
    serve: false,
    dotfiles: 'ignore',
    // The build has put the compressed form beside each file.
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('content-security-policy', policy);
      reply.header('cache-control', path.includes('.html') ? 'no-cache' : 'public, max-age=31536000, immutable');
    },
  });
  const open = { config: { may: 'anyone' }, schema: { hide: true, operationId: 'workbench' } } as const;
  app.get('/workbench', open, async (_request, reply) => reply.redirect('/workbench/', 301));
  app.get<{ Params: { '*': string } }>('/workbench/*', open, async (request, reply) =>
    reply.sendFile(request.params['*'] === '' ? 'index.html' : request.params['*']),
  );
}
