import type { Role } from '@ns/identity';
import { createMetrics, type Language } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptCounter, registerMailGauges } from '../observability/mail-metrics.ts';
import { mailCondition } from '../queries/mail-condition.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const worker = bed.worker(server.url);
const caller = ApiCaller.open(bed);
beforeEach(() => {
  server.clear();
  bed.queued.length = 0;
});

const ask = (source: string, role: Role | null = 'DISPATCHER', language: Language = 'BG') =>
  caller.ask(source, { role, language });
const resend = async (id: string) =>
  (
    await ask(
      `mutation { resendDelivery(deliveryId: "${id}") { __typename ... on Delivery { state attempts lastError }
        ... on ErrorResult { code message } } }`,
    )
  ).data?.['resendDelivery'];

/** A mail that the server has refused. */
async function bouncedMail(): Promise<{ readonly reporter: Person; readonly id: string; readonly signal: string }> {
  const reporter = await bed.person();
  const signal = await bed.signal(reporter);
  server.next({ kind: 'refuse', at: 'RCPT', reply: '550 5.1.1 no such mailbox' });
  await bed.relay(worker);
  await bed.work(worker);
  return { reporter, signal, id: only(await bed.deliveries(reporter.email)).id };
}

describe('the list of mails', () => {
  it.each([
    ['CITIZEN', 'FORBIDDEN'],
    ['CLERK', 'FORBIDDEN'],
    [null, 'UNAUTHENTICATED'],
    ['DISPATCHER', undefined],
    ['MANAGER', undefined],
    ['ADMIN', undefined],
  ] as const)('asked for by %s is answered with %s', async (role, code) => {
    expect((await ask('{ deliveries { pageInfo { hasNextPage } } }', role)).code).toBe(code);
    expect((await ask('mutation { resendDelivery(deliveryId: "x") { __typename } }', role)).code).toBe(code);
  });

  it('is newest first, by state, page after page, with the server’s words in the viewer’s language', async () => {
    const [older, newer] = [await bouncedMail(), await bouncedMail()];
    const page = async (after: string | null) => {
      const { data } = await ask(
        `{ deliveries(state: BOUNCED, first: 1${after === null ? '' : `, after: "${after}"`}) { edges { node { id
          kind kindLabel address lastError signalId } } pageInfo { hasNextPage endCursor } } }`,
      );
      return data?.['deliveries'] as {
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const first = await page(null);
    expect(first.edges.map(({ node }) => node)).toEqual([
      {
        id: newer.id,
        kind: 'received',
        kindLabel: 'Приет',
        address: newer.reporter.email,
        lastError: expect.stringMatching(
          /^Пощенският сървър не приема този адрес: .*550 5\.1\.1 no such mailbox/,
        ) as string,
        signalId: newer.signal,
      },
    ]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await page(first.pageInfo.endCursor)).edges.map(({ node }) => node.id)).toEqual([older.id]);
    const english = await ask(
      '{ deliveries(state: BOUNCED, first: 1) { edges { node { lastError } } } }',
      'ADMIN',
      'EN',
    );
    expect(JSON.stringify(english.data)).toContain('The mail server does not accept this address: ');
  });

  it.each(['first: 0', 'first: 500', 'after: "nonsense"', 'after: "WyJ4Il0"'])('refuses %s', async (argument) => {
    expect((await ask(`{ deliveries(${argument}) { pageInfo { hasNextPage } } }`)).code).toBe('BAD_USER_INPUT');
  });
});

describe('a mail asked for again', () => {
  it('that bounced is due at once and leaves with its Message-ID', async () => {
    const { reporter, id } = await bouncedMail();
    const before = only(await bed.deliveries(reporter.email));
    expect(await resend(id)).toEqual({ __typename: 'Delivery', state: 'QUEUED', attempts: 1, lastError: null });
    await bed.relay(worker);
    await bed.work(worker);
    expect(only(await bed.deliveries(reporter.email))).toMatchObject({
      state: 'SENT',
      attempts: 2,
      messageId: before.messageId,
    });
    expect(only(server.arrived).raw).toContain(before.messageId);
  });

  it('that waits for a far attempt leaves at once', async () => {
    const reporter = await bed.person();
    await bed.signal(reporter);
    server.next({ kind: 'refuse', at: 'RCPT', reply: '451 later' });
    await bed.relay(worker);
    await bed.work(worker);
    expect(bed.queued).toEqual([]);
    const { id } = only(await bed.deliveries(reporter.email));
    expect(await resend(id)).toMatchObject({ state: 'QUEUED' });
    await bed.relay(worker);
    expect(bed.queued).toHaveLength(1);
  });

  it('that was sent is refused: a second copy contains nothing new', async () => {
    const reporter = await bed.person();
    await bed.signal(reporter);
    await bed.relay(worker);
    await bed.work(worker);
    const { id } = only(await bed.deliveries(reporter.email));
    expect(await resend(id)).toMatchObject({ __typename: 'ActionNotAvailableError', code: 'ACTION_NOT_AVAILABLE' });
    await bed.relay(worker);
    await bed.work(worker);
    expect(server.arrived).toHaveLength(1);
  });

  it('that already waits is refused, and an unknown one is not found', async () => {
    const reporter = await bed.person();
    await bed.signal(reporter);
    await bed.relay(worker);
    const { id } = only(await bed.deliveries(reporter.email));
    expect(await resend(id)).toMatchObject({
      __typename: 'ActionNotAvailableError',
      message: expect.stringContaining('вече чака') as string,
    });
    expect(await resend('00000000-0000-7000-8000-000000000000')).toMatchObject({ __typename: 'NotFoundError' });
    expect(await resend('not an id')).toMatchObject({ __typename: 'NotFoundError' });
  });
});

describe('the mails of signals', () => {
  it('are shown with each of them, oldest first', async () => {
    const [one, two] = [await bouncedMail(), await bouncedMail()];
    await bed.happens(one.signal, { type: 'closed', status: 'CLOSED' });
    await bed.relay(worker);
    const { data } = await ask(
      `{ signals(ids: ["${one.signal}", "${two.signal}"]) { deliveries { kind address } } }`,
      'CLERK',
    );
    expect(data?.['signals']).toEqual([
      {
        deliveries: [
          { kind: 'received', address: one.reporter.email },
          { kind: 'closed', address: one.reporter.email },
        ],
      },
      { deliveries: [{ kind: 'received', address: two.reporter.email }] },
    ]);
  });
});

describe('the figures', () => {
  it('report the age of the oldest unsent mail, and attempts by outcome', async () => {
    const registry = createMetrics();
    registerMailGauges(registry, bed.database);
    const counter = new AttemptCounter(registry);
    counter.count('ACCEPTED');
    const reporter = await bed.person();
    await bed.signal(reporter);
    await bed.relay(worker);
    expect((await mailCondition(bed.database.fork())).oldestUnsentSeconds).toBeGreaterThan(0);
    const shown = await registry.metrics();
    expect(shown).toMatch(/^ns_mail_oldest_unsent_seconds [0-9.e-]+$/m);
    expect(shown).toContain('ns_mail_unsent{state="QUEUED"} ');
    expect(shown).toContain('ns_mail_server_away_seconds 0');
    expect(shown).toContain('ns_mail_attempts_total{outcome="ACCEPTED"} 1');
    expect(shown).toContain('ns_mail_attempts_total{outcome="REFUSED"} 0');
  });
});
