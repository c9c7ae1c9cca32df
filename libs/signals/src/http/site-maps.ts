import type { Database, EntityManager } from '@ns/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { publicPageUrl } from '../domain/public-page.ts';
import { countPublic, publicReferences } from '../queries/public-signals.ts';
import { mostAddresses, siteMap, siteMapIndex } from './feeds.ts';
import { portalTexts } from './portal-heads.ts';

interface SiteMapNeeds {
  readonly database: Database;
  readonly placePaths: (em: EntityManager) => Promise<readonly string[]>;
  readonly publicUrl: string;
}

/** More sitemaps than these are not written: two and a half million published signals. */
const mostParts = 50;

/**
 * Serves `/sitemap.xml` with all pages that search engines should know. Where they are too many for one it is an index
 * of `/sitemap-places.xml` and `/sitemap-1.xml`, `/sitemap-2.xml` …, the newest signals first.
 */
export function siteMaps(app: FastifyInstance, needs: SiteMapNeeds): void {
  const { database, publicUrl } = needs;
  const pages = async (em: EntityManager) =>
    [...portalTexts.map(({ path }) => path), ...(await needs.placePaths(em))]
      .slice(0, mostAddresses)
      .map((path) => ({ url: `${publicUrl}${path}`, changedAt: null }));
  const signals = async (em: EntityManager, first: number, skipped: number) =>
    (await publicReferences(em, first, skipped)).map(({ reference, updatedAt }) => ({
      url: publicPageUrl(publicUrl, reference),
      changedAt: updatedAt,
    }));
  app.get('/sitemap.xml', async (_request, reply) => {
    const em = database.fork();
    const [known, count] = [await pages(em), await countPublic(em)];
    if (known.length + count <= mostAddresses) {
      return send(reply, siteMap([...known, ...(await signals(em, mostAddresses - known.length, 0))]));
    }
    const parts = Math.min(mostParts, Math.ceil(count / mostAddresses));
    const numbered = Array.from({ length: parts }, (_each, at) => `${publicUrl}/sitemap-${at + 1}.xml`);
    return send(reply, siteMapIndex([`${publicUrl}/sitemap-places.xml`, ...numbered]));
  });
  app.get('/sitemap-places.xml', async (_request, reply) => send(reply, siteMap(await pages(database.fork()))));
  app.get<{ Params: { part: string } }>('/sitemap-:part(^[1-9]\\d?$).xml', async ({ params }, reply) => {
    const part = Number(params.part);
    const found = part > mostParts ? [] : await signals(database.fork(), mostAddresses, (part - 1) * mostAddresses);
    return found.length > 0
      ? send(reply, siteMap(found))
      : reply.code(404).type('text/plain; charset=utf-8').send('Not found');
  });
}

function send(reply: FastifyReply, text: string): FastifyReply {
  return reply.header('cache-control', 'public, max-age=3600').type('application/xml; charset=utf-8').send(text);
}
