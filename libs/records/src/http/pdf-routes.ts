import { inLanguage, languageOf, type Logger, queryTexts, type Text } from '@ns/platform';
import type { FastifyInstance } from 'fastify';
import type { PdfLinks } from '../pdf/pdf-links.ts';
import type { StaffPdfSource } from '../queries/staff-pdf.ts';
import { textOf } from '../texts/index.ts';

export interface PdfRoutesNeeds {
  readonly links: PdfLinks;
  readonly pdfOf: StaffPdfSource;
  readonly logger: Logger;
}

const notAllowed: Text = textOf('documentLinkExpired');
const notFound: Text = textOf('unknownDocument');

/**
 * Serves `/pdf/<signal>?e=…&s=…` to the holder of a valid signed URL, see {@link PdfLinks}. Nothing is read before the
 * signature is checked.
 */
export function pdfRoutes(
  app: FastifyInstance,
  { links, pdfOf: paperOf, logger }: PdfRoutesNeeds,
  done: () => void,
): void {
  app.get<{ Params: { id: string } }>('/pdf/:id', async (request, reply) => {
    const { id } = request.params;
    const { e = '', s = '' } = queryTexts(request.query, ['e', 's']) ?? {};
    const refuse = (status: number, text: Text) =>
      reply
        .code(status)
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send(inLanguage(languageOf(request.headers['accept-language']), text));
    if (!links.isValid(id, e, s)) {
      return refuse(403, notAllowed);
    }
    const pdf = await paperOf(id);
    if (pdf === undefined) {
      return refuse(404, notFound);
    }
    logger.info({ signalId: id }, 'PDF of a signal made');
    return reply
      .headers({
        'cache-control': 'private, no-store',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(pdf.fileName)}`,
      })
      .type('application/pdf')
      .send(Buffer.from(pdf.pdf));
  });
  done();
}
