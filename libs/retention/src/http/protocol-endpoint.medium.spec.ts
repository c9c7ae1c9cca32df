import type { Viewer } from '@ns/identity';
import { sql, wordsOfPdf } from '@ns/platform';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RetentionTestBed } from '../testing/retention-test-bed.ts';
import { protocolEndpoint } from './protocol-endpoint.ts';

const bed = await RetentionTestBed.open();
const account = (role: 'ADMIN' | 'CLERK' | 'CITIZEN'): Viewer => ({
  kind: 'account',
  id: bed.admin,
  sessionId: 's',
  role,
  departments: [],
  language: 'BG',
});
const people: Readonly<Record<string, Viewer>> = {
  admin: account('ADMIN'),
  clerk: account('CLERK'),
  citizen: account('CITIZEN'),
  tool: { kind: 'token', id: 'tool', scopes: ['bi:read'] },
};
const app = fastify();
await app.register(protocolEndpoint, {
  database: bed.database,
  directory: bed.needs.directory,
  viewerOf: (_em, authorization) =>
    Promise.resolve(people[authorization ?? ''] ?? { kind: 'anonymous', token: 'none' }),
  trustProxy: () => false,
});
afterAll(() => app.close());
const get = (days: string, authorization = 'admin', language = 'bg') =>
  app.inject({ url: `/retention/protocol.pdf?${days}`, headers: { authorization, 'accept-language': language } });

beforeAll(async () => {
  await sql`
    insert into destruction_protocol (day, kind, category_group, months, outcome, edition, count)
    values ('2026-12-01', 'REPORTS', null, 60, 'ERASE', 2, 17), ('2026-12-02', 'REPORTS', null, 60, 'ERASE', 2, 5),
      ('2026-12-02', 'REPORTERS', 'waste', 24, 'SEPARATE', 2, 8), ('2026-12-03', 'REPORTS', null, 48, 'ERASE', 3, 4)
  `.execute(bed.database.fork().getKysely());
});

describe('the protocol of destruction as a PDF', () => {
  it('sums each rule of each edition over the days, in both languages', async () => {
    const answer = await get('from=2026-12-01&to=2026-12-02');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toContain('destruction-2026-12-01-2026-12-02.pdf');
    const words = wordsOfPdf(answer.rawPayload);
    expect(words).toMatch(/Протокол за унищожаване.*За периода от 1 декември 2026.* до 2 декември 2026/s);
    expect(words).toMatch(/Сигнали\s+всички без свое\s+60\s+унищожени\s+2\s+22/);
    expect(words).toMatch(/Кой е подал сигнала\s+О\s+24\s+отделени от лицето\s+2\s+8/);
    expect(words).not.toContain('48');
    const english = wordsOfPdf((await get('from=2026-12-03&to=2026-12-03', 'admin', 'en')).rawPayload);
    expect(english).toMatch(/Protocol of destruction.*For 3 December 2026/s);
    expect(english).toMatch(/Reports\s+all without a rule of\s+48\s+erased\s+3\s+4/);
  });

  it('says of days without anything that there was nothing', async () => {
    const words = wordsOfPdf((await get('from=2020-01-01&to=2020-12-31')).rawPayload);
    expect(words).toContain('През тези дни нищо не е унищожено по плана.');
  });

  it('is for those who may read the plan', async () => {
    const days = 'from=2026-12-01&to=2026-12-02';
    expect((await get(days, 'clerk')).statusCode).toBe(403);
    expect((await get(days, 'citizen')).statusCode).toBe(403);
    expect((await get(days, 'tool')).statusCode).toBe(403);
    expect((await get(days, '')).statusCode).toBe(401);
  });

  it.each([
    ['no days', '', 'from'],
    ['half of them', 'from=2026-12-01', 'to'],
    ['no day', `from=2026-12-01&to=${encodeURIComponent("x' or 1=1")}`, 'to'],
    ['days in the other order', 'from=2026-12-02&to=2026-12-01', 'to'],
    ['another parameter', 'from=2026-12-01&to=2026-12-02&kind=REPORTS', 'kind'],
  ])('is refused for %s', async (_, days, argument) => {
    const answer = await get(days);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('is made twenty times a minute for one person', async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => get('from=2026-12-01', 'clerk')));
    expect(answers.map(({ statusCode }) => statusCode)).toContain(429);
  });
});
