import { inLanguage, languageOf, type Localized, type Logger } from '@ns/platform';
import { type FastifyInstance } from 'fastify';
import { type PaperLinks } from '../paper/paper-links.ts';
import { type StaffPaperSource } from '../queries/staff-paper.ts';

export interface PaperRoutesParts {
  readonly links: PaperLinks;
  readonly paperOf: StaffPaperSource;
  readonly logger: Logger;
}

const notAllowed: Localized = {
  bg: 'Връзката към документа е изтекла. Отворете сигнала отново.',
  en: 'The link to this document has run out. Open the signal again.',
};
const notFound: Localized = { bg: 'Няма такъв документ.', en: 'There is no such document.' };

/** Serves `/papers/<signal>?e=…&s=…` to whoever holds a valid address, see {@link PaperLinks}. Nothing is looked up before the signature is checked. */
export async function paperRoutes(app: FastifyInstance, { links, paperOf, logger }: PaperRoutesParts): Promise<void> {
  app.get<{ Params: { id: string }; Querystring: { e?: unknown; s?: unknown } }>(
    '/papers/:id',
    async (request, reply) => {
      const { id } = request.params;
      const { e, s } = request.query;
      const refuse = (status: number, text: Localized) =>
        reply
          .code(status)
          .header('cache-control', 'no-store')
          .type('text/plain; charset=utf-8')
          .send(inLanguage(languageOf(request.headers['accept-language']), text));
      if (typeof e !== 'string' || typeof s !== 'string' || !links.isValid(id, e, s)) return refuse(403, notAllowed);
      const paper = await paperOf(id);
      if (paper === undefined) return refuse(404, notFound);
      logger.info({ signalId: id }, 'paper of a signal made');
      return reply
        .headers({
          'cache-control': 'private, no-store',
          'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(paper.fileName)}`,
        })
        .type('application/pdf')
        .send(Buffer.from(paper.pdf));
    },
  );
  await Promise.resolve();
}
