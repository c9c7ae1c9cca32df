import { dayOf } from '@ns/municipality';
import { type Database, inLanguage, isLanguage, defaultLanguage, queryTexts } from '@ns/platform';
import type { FastifyInstance } from 'fastify';
import { accountView } from '../queries/account-views.ts';
import { textOf } from '../texts/index.ts';
import { personalDataJson, personalDataPage } from './personal-data-documents.ts';
import { type PersonalDataFormat, personalDataFormats, type PersonalDataLinks } from './personal-data-links.ts';
import type { PersonalData } from './personal-data.ts';

export interface PersonalDataRoutesNeeds {
  readonly database: Database;
  readonly links: PersonalDataLinks;
  readonly data: PersonalData;
}

const contentTypes: Readonly<Record<PersonalDataFormat, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
const runOut = textOf('personalDataLinkExpired');

interface Asked {
  readonly Params: { readonly accountId: string; readonly format: string };
}

/**
 * Serves `/my-data/<account>/<format>?l=…&e=…&s=…` to the holder of a valid signed URL, see {@link PersonalDataLinks};
 * the data are read at download time.
 */
export function personalDataRoutes(
  app: FastifyInstance,
  { database, links, data }: PersonalDataRoutesNeeds,
  done: () => void,
): void {
  app.get<Asked>('/my-data/:accountId/:format', async ({ params, query }, reply) => {
    const { l, e = '', s = '' } = queryTexts(query, ['l', 'e', 's']) ?? {};
    const language = isLanguage(l) ? l : defaultLanguage;
    const format = personalDataFormats.find((known) => known === params.format);
    void reply.headers({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const em = database.fork();
    const counts = format && links.counts({ accountId: params.accountId, format, language }, e, s);
    if (!counts || !(await accountView(em, params.accountId))) {
      return reply.code(403).type('text/plain; charset=utf-8').send(inLanguage(language, runOut));
    }
    const [lists, now] = [await data.gather(em, params.accountId, language), new Date()];
    return reply
      .type(contentTypes[format])
      .header(
        'content-disposition',
        'attachment; ' + `filename="${inLanguage(language, textOf('personalDataFile'))}-${dayOf(now)}.${format}"`,
      )
      .send(format === 'html' ? personalDataPage(lists, now, language) : personalDataJson(lists, now));
  });
  done();
}
