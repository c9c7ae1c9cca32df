import type { Menus, MunicipalityDirectory } from '@ns/municipality';
import { sampleMails } from '@ns/notifications/testing';
import {
  addPseudoLanguage,
  allCatalogues,
  createLogger,
  Database,
  DerivedKeys,
  type Language,
  languageOf,
  languages,
  pseudoMessage,
  removeLanguage,
  SecurityLog,
} from '@ns/platform';
import { graphql, GraphQLError, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { composeApi } from './compose-api.ts';
import { loadApiConfig } from './config/api-config.ts';
import { AnswerBudget } from './graphql/answer-budget.ts';
import { buildApiSchema } from './graphql/build-schema.ts';
import { presentError } from './graphql/present-error.ts';
import { slices } from './slices.ts';

/** A language that the product does not have: a row and catalogues, and no code knows of it. */
describe('a language that was only added', () => {
  let pseudo: Language;
  let database: Database;
  let schema: GraphQLSchema;
  let directory: MunicipalityDirectory;

  beforeAll(async () => {
    pseudo = addPseudoLanguage();
    const config = loadApiConfig({
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      APP_SECRET: 'for a composition that asks no database',
      RECORDS_PROFILE: 'builtin',
    });
    database = await Database.open({ url: config.database.url, poolSize: 2, slices });
    const [logger, keys] = [createLogger('third language', 'silent'), new DerivedKeys(config.secret)];
    const { resolvers, ...api } = await composeApi(
      config,
      { database, logger, keys, security: new SecurityLog(logger, keys) },
      { pushThread: new URL('./push-thread.js', import.meta.url) },
    );
    schema = buildApiSchema(resolvers);
    ({ directory } = api);
  });
  afterAll(async () => {
    removeLanguage(pseudo);
    await database.close();
  });

  it('is chosen by what a browser asks for', () => {
    expect(languageOf('qps-ploc,en;q=0.5')).toBe(pseudo);
  });

  it('is spoken by a resolver', async () => {
    const { data, errors } = await graphql({
      schema,
      source: `mutation { transitionSignals(input: { signals: [], to: ASSIGNED }) {
        ... on InvalidInputError { message fields { path message } } } }`,
      contextValue: {
        language: pseudo,
        answer: new AnswerBudget(10_000),
        viewer: { kind: 'account', id: 'a', sessionId: 'a', role: 'DISPATCHER', departments: [], language: pseudo },
      },
    });
    expect(errors).toBeUndefined();
    expect(data?.['transitionSignals']).toEqual({
      message: pseudoMessage('Please correct the marked fields.'),
      fields: [{ path: 'signals', message: pseudoMessage('Choose 1 to 100 reports.') }],
    });
  });

  it('is spoken where the municipality gave words in it; its other words are in the default language', async () => {
    const entry = { version: 1, archivedAt: null, position: 1 };
    const question = { code: 'size', datatype: 'singlevaluelist', required: true, archivedAt: null };
    const values = [{ code: 'big', label: { bg: 'голяма', en: 'big', qps: '⟦ƀïğ⟧' } }];
    vi.spyOn(directory, 'menus').mockResolvedValue({
      departments: new Map([['op_kd', { ...entry, code: 'op_kd', name: { bg: 'Пътища', en: 'Roads' } }]]),
      externalBodies: new Map(),
      categories: new Map([
        [
          'roads',
          {
            ...entry,
            code: 'roads',
            parentCode: null,
            departmentCode: 'op_kd',
            name: { bg: 'Дупки', en: 'Potholes', qps: '⟦Þöţĥöłéš⟧' },
            advice: { bg: 'Пазете се.', qps: '⟦Ţáķé çářé.⟧' },
          },
        ],
      ]),
      questions: new Map([['roads', [{ ...question, label: { bg: 'Размер', qps: '⟦Šïžé⟧' }, values }]]]),
    } as unknown as Menus);
    const { data, errors } = await graphql({
      schema,
      source: `{ categories { name nameBg nameEn nameTexts { tag text } advice adviceEn department { name }
        questions { label labelEn values { label } } } }`,
      contextValue: { language: pseudo, answer: new AnswerBudget(10_000), viewer: null },
    });
    expect(errors).toBeUndefined();
    expect(data?.['categories']).toEqual([
      {
        name: '⟦Þöţĥöłéš⟧',
        nameBg: 'Дупки',
        nameEn: 'Potholes',
        nameTexts: [
          { tag: 'bg', text: 'Дупки' },
          { tag: 'en', text: 'Potholes' },
          { tag: 'qps', text: '⟦Þöţĥöłéš⟧' },
        ],
        advice: '⟦Ţáķé çářé.⟧',
        adviceEn: 'Пазете се.',
        department: { name: 'Пътища' },
        questions: [{ label: '⟦Šïžé⟧', labelEn: 'Размер', values: [{ label: '⟦ƀïğ⟧' }] }],
      },
    ]);
  });

  it('is spoken where a request fails', () => {
    const error = new GraphQLError('x', { originalError: new Error('secret') });
    const { message } = presentError(error, { language: pseudo, requestId: 'r-1' }, createLogger('quiet', 'silent'));
    expect(message).toMatch(/^⟦.*r-1\.⟧$/);
  });

  it('is spoken by every mail from its subject to its foot', () => {
    const mails = sampleMails([pseudo]);
    expect(mails.length).toBeGreaterThan(30);
    const known = [...allCatalogues()]
      .filter(([slice]) => /mail|notifications/.test(slice))
      .flatMap(([, catalogues]) => languages.flatMap((language) => Object.values(catalogues.get(language) ?? {})))
      .filter((message) => message.length > 20 && !message.includes('{'));
    expect(known.length).toBeGreaterThan(200);
    for (const { name, mail } of mails) {
      expect(mail.html, name).toContain('<html lang="qps" ');
      expect(mail.text, name).toContain('⟦');
      expect(
        known.filter((message) => [mail.subject, mail.text, mail.html].some((text) => text.includes(message))),
        name,
      ).toEqual([]);
    }
  });
});
