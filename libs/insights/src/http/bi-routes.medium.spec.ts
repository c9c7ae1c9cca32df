import type { Viewer } from '@ns/identity';
import { MunicipalityDirectory } from '@ns/municipality';
import { wordsOfPdf, sql } from '@ns/platform';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { keepFacts } from '../facts/keep-facts.ts';
import { InsightsTestBed } from '../testing/insights-test-bed.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { biRoutes, type BiRoutesNeeds } from './bi-routes.ts';

const apps: FastifyInstance[] = [];
const people = new Map<string, Viewer>();
const bed = await InsightsTestBed.open();
const random = seededRandom(31);
const ids: string[] = [];
for (let index = 0; index < 60; index += 1) {
  ids.push(await bed.signal(random, Date.UTC(2026, 8, 1), Date.UTC(2026, 11, 1)));
}
await bed.database.transaction((tx) => keepFacts(tx, ids));
const engine = await bed.engine();
const account = async (role: 'MANAGER' | 'CLERK', departments: readonly string[]): Promise<Viewer> => ({
  kind: 'account',
  id: await bed.person(role, departments),
  sessionId: 's',
  role,
  departments,
  language: 'BG',
});
people.set('one', { kind: 'token', id: 'one', scopes: ['bi:read'] });
people.set('two', { kind: 'token', id: 'two', scopes: ['bi:read'] });
people.set('manager', await account('MANAGER', []));
people.set('clerk', await account('CLERK', ['ecology']));
afterAll(() => Promise.all(apps.map((app) => app.close())));

const open = async (over: Partial<BiRoutesNeeds> = {}): Promise<FastifyInstance> => {
  const app = fastify();
  apps.push(app);
  await app.register(biRoutes, {
    database: bed.database,
    engine,
    directory: new MunicipalityDirectory(() => bed.database.fork()),
    viewerOf: (_em, authorization) =>
      Promise.resolve(people.get(authorization ?? '') ?? { kind: 'anonymous', token: 'none' }),
    trustProxy: () => false,
    ...over,
  });
  return app;
};
const get = (app: FastifyInstance, url: string, authorization: string, language = 'bg') =>
  app.inject({ url, headers: { authorization, 'accept-language': language } });
const days = 'from=2026-10-01&to=2026-12-31';

describe('the endpoints', () => {
  it('give each caller a budget of files a minute, and say how long to wait', async () => {
    const app = await open({ allowance: { filesPerMinute: 3, pdfsPerMinute: 1 } });
    for (let count = 0; count < 3; count += 1) {
      expect((await get(app, `/bi/stats.json?${days}`, 'one')).statusCode).toBe(200);
    }
    const refused = await get(app, '/bi/facts.csv', 'one');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.json()).toMatchObject({ code: 'RATE_LIMITED' });
    expect((await get(app, '/bi/facts.csv', 'two')).statusCode).toBe(200);
    // Those without a token share the budget of their address.
    const strangers = await Promise.all(Array.from({ length: 4 }, () => get(app, '/bi/facts.csv', 'wrong')));
    expect(strangers.map(({ statusCode }) => statusCode).toSorted()).toEqual([401, 401, 401, 429]);
  });

  it('refuse statistics of too many rows, with what to narrow, in the language of the tool', async () => {
    const app = await open({ mostRows: 10 });
    const url = `/bi/stats.json?${days}&interval=DAY&groupBy=CATEGORY,STATUS`;
    const refused = await get(app, url, 'one');
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'groupBy' });
    expect(refused.json<{ message: string }>().message).toMatch(/над 10\. Групирайте по по-малко признаци/);
    expect((await get(app, url, 'one', 'en')).json<{ message: string }>().message).toMatch(/more than 10 rows/);
    expect((await get(app, `/bi/stats.json?${days}`, 'one')).statusCode).toBe(200);
  });

  it('note what members of staff take along in the audit', async () => {
    const app = await open();
    await get(app, `/bi/stats.csv?${days}`, 'manager');
    await get(app, `/insights/report.pdf?${days}`, 'manager');
    await get(app, '/bi/facts.parquet', 'one');
    const manager = people.get('manager');
    const entries = (
      await sql<{ actor: string; after: object }>`
      select actor, after from audit_entry where action = 'figures.exported' order by id`.execute(
        bed.database.fork().getKysely(),
      )
    ).rows;
    expect(entries).toEqual([
      {
        actor: manager?.kind === 'account' && manager.id,
        after: { format: 'CSV', from: '2026-10-01', to: '2026-12-31' },
      },
      {
        actor: manager?.kind === 'account' && manager.id,
        after: { format: 'PDF', from: '2026-10-01', to: '2026-12-31' },
      },
    ]);
  });
});

describe('the report as a PDF', () => {
  it('holds the figures of a quarter in both languages, with page numbers', async () => {
    const app = await open();
    const answer = await get(app, `/insights/report.pdf?${days}`, 'manager');
    expect(answer.headers['content-type']).toBe('application/pdf');
    const words = wordsOfPdf(answer.rawPayload);
    const facts = await bed.facts();
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' });
    const received = facts.filter((fact) => day.format(fact.receivedAt) >= '2026-10-01').length;
    for (const text of [
      'Отчет за 4. тримесечие на 2026 г.',
      '01.10.2026 – 31.12.2026, сравнено с 01.07.2026 – ',
      'Приети и приключени във времето',
      'По звена',
      'Данните са към',
    ]) {
      expect(words).toContain(text);
    }
    expect(words).toMatch(new RegExp(`Приети +${String(received)} `));
    expect(words).toMatch(/Страница 1 от [2-9]/);
    const english = wordsOfPdf((await get(app, `/insights/report.pdf?${days}`, 'manager', 'en')).rawPayload);
    expect(english).toContain('Figures for quarter 4 of 2026');
    expect(english).toMatch(/Page 1 of [2-9]/);
    expect(english.replaceAll('Неспешни сигнали', '')).not.toMatch(/Отчет|Приети|Звено/);
  });

  it('reaches as far as its reader: own departments, no citizens, no tokens', async () => {
    const app = await open();
    const own = wordsOfPdf((await get(app, `/insights/report.pdf?${days}`, 'clerk', 'en')).rawPayload);
    const ecology = own.slice(own.indexOf('By department'), own.indexOf('Age of the open ones'));
    expect(ecology).toMatch(/\nE +\d/);
    expect(ecology).not.toMatch(/\nD +\d/);
    expect((await get(app, `/insights/report.pdf?${days}&departments=op_kd`, 'clerk')).statusCode).toBe(403);
    expect((await get(app, `/insights/report.pdf?${days}`, 'one')).statusCode).toBe(403);
    expect((await get(app, `/insights/report.pdf?${days}`, '')).statusCode).toBe(401);
    for (const wrong of [
      'from=2026-10-01',
      'from=2026-12-01&to=2026-01-01',
      `${days}&categories=nope`,
      'from=0000-01-01&to=0001-01-01',
    ]) {
      expect((await get(app, `/insights/report.pdf?${wrong}`, 'manager')).statusCode, wrong).toBe(400);
    }
  });

  it('says so when there is nothing to show', async () => {
    const words = wordsOfPdf(
      (await get(await open(), '/insights/report.pdf?from=2020-01-01&to=2020-01-31', 'manager')).rawPayload,
    );
    expect(words).toContain('Отчет за януари 2020 г.');
    expect(words).toContain('Няма сигнали за този период.');
    expect(words).toContain('Страница 1 от 1');
  });
});
