import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isPortalPage } from './portal-pages.ts';

/** Files whose names carry their content's hash never change. */
const hashed = /[.-][A-Za-z0-9_-]{8,}\.(js|css|woff2|svg|png|webp|json)$/;

/** The portal's built page; null where there is none, as in development. */
export async function portalPage(webFolder: string): Promise<string | null> {
  return readFile(resolve(webFolder, 'citizen', 'index.html'), 'utf8').catch(() => null);
}

/**
 * Serves the citizen portal at `/` and the console at `/console/`; addresses inside the apps get the app's page, with
 * 404 where the portal has none.
 */
export async function mountStaticSites(app: FastifyInstance, webFolder: string): Promise<void> {
  const portal = resolve(webFolder, 'citizen');
  const staff = resolve(webFolder, 'console');
  const options = {
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply: FastifyReply, path: string) => {
      reply.header(
        'cache-control',
        hashed.test(path.replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  };
  if (existsSync(staff)) {
    await app.register(fastifyStatic, { ...options, root: staff, prefix: '/console/', decorateReply: true });
  }
  if (existsSync(portal)) {
    await app.register(fastifyStatic, { ...options, root: portal, prefix: '/', decorateReply: !existsSync(staff) });
  }
  app.get('/console', (_request, reply) => reply.redirect('/console/'));
  app.setNotFoundHandler((request, reply) => notFound(request, reply, { portal, staff }));
}

async function notFound(
  request: FastifyRequest,
  reply: FastifyReply,
  folders: { readonly portal: string; readonly staff: string },
): Promise<FastifyReply> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const wantsPage = isRead && takesPage(request.headers.accept, request.url);
  const isOfStaff = request.url.startsWith('/console/');
  const folder = isOfStaff ? folders.staff : folders.portal;
  if (!wantsPage || !existsSync(join(folder, 'index.html'))) {
    return reply.code(404).type('text/plain; charset=utf-8').send('Not found');
  }
  // People read on the page that there is nothing; search engines and other programs go by the status.
  const status = isOfStaff || isPortalPage(pathOf(request.url)) ? 200 : 404;
  return reply.code(status).header('cache-control', 'no-cache').sendFile('index.html', folder);
}

/**
 * True for a request that is answered with the app's page: from a browser, and from scanners and previews of mailed
 * links, which take anything. Those ask for no file: a script that is gone must stay an error.
 */
function takesPage(accept: string | undefined, url: string): boolean {
  const path = pathOf(url);
  if (path.startsWith('/.well-known/')) {
    return false;
  }
  if (accept?.includes('text/html')) {
    return true;
  }
  return (accept === undefined || accept.includes('*/*')) && !path.slice(path.lastIndexOf('/')).includes('.');
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}
