import { sql } from '@ns/platform';
import Fastify from 'fastify';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { bounceSecret, NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { sampleReport, type SampleReport } from '../testing/sample-report.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import { mailRoutes } from './mail-routes.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const worker = bed.worker(server.url);
const app = Fastify();
await app.register(mailRoutes, bed.api().routes);
beforeEach(() => server.clear());
afterAll(() => app.close());

const carry = () => bed.carry(worker);

/** A mail that the server has taken. */
async function sentMail(): Promise<{
  readonly reporter: Person;
  readonly signal: string;
  readonly id: string;
  readonly messageId: string;
}> {
  const reporter = await bed.eagerPerson();
  const signal = await bed.signal(reporter);
  await carry();
  const { id, messageId } = only(await bed.deliveries(reporter.email));
  return { reporter, signal, id, messageId };
}

const post = async (
  report: string,
  headers: Readonly<Record<string, string>> = { 'x-bounce-secret': bounceSecret },
) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/mail/bounces',
    headers: { 'content-type': 'message/rfc822', ...headers },
    payload: report,
  });
  return { status: answer.statusCode, result: answer.json<{ result?: string }>().result };
};
const report = (about: SampleReport) => post(sampleReport(about));
const marks = async (address: string) =>
  (
    await sql<{ words: string }>`
    select server_response as words from mail_address_trouble where address = ${address}`.execute(
      bed.database.fork().getKysely(),
    )
  ).rows;

describe('a mail server that reports a mail', () => {
  it('it could not deliver makes it returned, in its words, and marks the address', async () => {
    const { reporter, messageId } = await sentMail();
    expect(await report({ messageId, recipient: reporter.email })).toEqual({ status: 200, result: 'noted' });
    expect(only(await bed.deliveries(reporter.email))).toMatchObject({
      state: 'BOUNCED',
      problem: 'RETURNED',
      serverResponse: '550 5.1.1 <x>: Recipient address rejected: User unknown',
      waitSeconds: null,
    });
    expect(await marks(reporter.email)).toEqual([{ words: '550 5.1.1 <x>: Recipient address rejected: User unknown' }]);
  });

  it('that is only late, or that arrived, changes nothing', async () => {
    const { reporter, messageId } = await sentMail();
    expect(await report({ messageId, recipient: reporter.email, action: 'delayed', status: '4.4.1' })).toEqual({
      status: 200,
      result: 'ignored',
    });
    expect(await report({ messageId, recipient: reporter.email, action: 'delivered', status: '2.0.0' })).toEqual({
      status: 200,
      result: 'ignored',
    });
    expect(only(await bed.deliveries(reporter.email)).state).toBe('SENT');
    expect(await marks(reporter.email)).toEqual([]);
  });

  it('given up after passing trouble (4.x.x) returns the mail and believes in the address', async () => {
    const { reporter, messageId } = await sentMail();
    expect(
      (
        await report({
          messageId,
          recipient: reporter.email,
          status: '4.4.7',
          diagnostic: 'smtp; 452 4.2.2 mailbox full',
        })
      ).result,
    ).toBe('noted');
    expect(only(await bed.deliveries(reporter.email))).toMatchObject({
      state: 'BOUNCED',
      serverResponse: '452 4.2.2 mailbox full',
    });
    expect(await marks(reporter.email)).toEqual([]);
  });

  it('says the same twice without harm, and the second words do not replace the first', async () => {
    const { reporter, messageId } = await sentMail();
    await report({ messageId, recipient: reporter.email });
    await report({ messageId, recipient: reporter.email, diagnostic: 'smtp; 550 again' });
    expect(only(await bed.deliveries(reporter.email)).serverResponse).toContain('User unknown');
  });

  it('that was forwarded by its addressee marks the address we wrote to', async () => {
    const { reporter, messageId } = await sentMail();
    await report({ messageId, recipient: 'elsewhere@forwarded.test' });
    expect(await marks(reporter.email)).toHaveLength(1);
    expect(await marks('elsewhere@forwarded.test')).toEqual([]);
  });

  it('that is none of ours is ignored', async () => {
    expect(await report({ messageId: '<somebody-else@demo.test>', recipient: 'a@demo.test' })).toEqual({
      status: 200,
      result: 'ignored',
    });
  });

  it('in an unreadable format is rejected', async () => {
    expect(await post('Subject: Out of office\r\n\r\nBack on Monday.\r\n')).toEqual({
      status: 422,
      result: 'unreadable',
    });
  });

  it('without the secret is not listened to', async () => {
    const { reporter, messageId } = await sentMail();
    const about = sampleReport({ messageId, recipient: reporter.email });
    expect((await post(about, {})).status).toBe(403);
    expect((await post(about, { 'x-bounce-secret': 'something else entirely' })).status).toBe(403);
    expect(only(await bed.deliveries(reporter.email)).state).toBe('SENT');
  });

  it('finds no such address where no secret is set', async () => {
    const open = Fastify();
    await open.register(mailRoutes, { ...bed.api().routes, bounceSecret: undefined });
    expect(
      (
        await open.inject({
          method: 'POST',
          url: '/mail/bounces',
          headers: { 'content-type': 'message/rfc822' },
          payload: 'x',
        })
      ).statusCode,
    ).toBe(404);
    await open.close();
  });
});

describe('the link that stops mails', () => {
  /** A mail with news, and the link at its foot. */
  async function newsMail(reporter: Person, signal: string) {
    await bed.happens(signal, { type: 'started', status: 'IN_PROGRESS', message: 'Екипът тръгна.' });
    await carry();
    const mail = (await bed.deliveries(reporter.email)).find(({ kind }) => kind === 'status_changed');
    return { mail, link: /https?:\S+\/mail\/unsubscribe\?token=\S+/.exec(mail?.bodyText ?? '')?.[0] };
  }
  const pathOf = (link: string | undefined) => (link ? link.replace(/^https?:\/\/[^/]+/, '') : '/nothing');
  const oneClick = (path: string, payload = 'List-Unsubscribe=One-Click') =>
    app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    });

  it('is in the mail and in its headers, as mail programs want it (RFC 8058)', async () => {
    const { reporter, signal } = await sentMail();
    const { link } = await newsMail(reporter, signal);
    const [received, news] = server.arrived.map(({ raw }) => raw.replaceAll(/\r\n[ \t]+/g, ' '));
    expect(news).toContain(`List-Unsubscribe: <${link ?? ''}>`);
    expect(news).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(received).not.toContain('List-Unsubscribe');
  });

  it('asks first when it is merely opened: mail scanners open every link', async () => {
    const { reporter, signal } = await sentMail();
    const { link } = await newsMail(reporter, signal);
    const page = await app.inject({ method: 'GET', url: pathOf(link) });
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('Да спрем ли тези имейли?');
    expect((await newsMail(reporter, signal)).mail).toBeDefined();
    expect((await bed.deliveries(reporter.email)).filter(({ kind }) => kind === 'status_changed')).toHaveLength(2);
  });

  it('stops news with one click, and nothing that the law wants', async () => {
    const { reporter, signal } = await sentMail();
    const { link } = await newsMail(reporter, signal);
    expect((await oneClick(pathOf(link))).statusCode).toBe(200);
    await newsMail(reporter, signal);
    await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово.' });
    await carry();
    expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual([
      'received',
      'status_changed',
      'resolved',
    ]);
  });

  it('lets the reader take it back', async () => {
    const { reporter, signal } = await sentMail();
    const { link } = await newsMail(reporter, signal);
    expect((await oneClick(pathOf(link))).body).toContain('Върнете ги');
    expect((await oneClick(pathOf(link), 'choice=on')).body).toContain('Отново ще получавате');
    await newsMail(reporter, signal);
    expect((await bed.deliveries(reporter.email)).filter(({ kind }) => kind === 'status_changed')).toHaveLength(2);
  });

  it('does nothing for another person or topic than it was made for', async () => {
    const { reporter, signal } = await sentMail();
    const other = await bed.person();
    const { link } = await newsMail(reporter, signal);
    for (const forged of [
      pathOf(link).replace(reporter.id, other.id),
      pathOf(link).replace('STATUS_CHANGES', 'LATE_NOTICES'),
      '/mail/unsubscribe?token=x',
      '/mail/unsubscribe',
    ]) {
      expect((await oneClick(forged)).statusCode).toBe(404);
    }
    expect(
      (
        await sql`select from mail_refusal where account_id in (${reporter.id}, ${other.id})`.execute(
          bed.database.fork().getKysely(),
        )
      ).rows,
    ).toEqual([]);
  });
});

describe('the link with which a follower leaves', () => {
  const visit = async (method: 'GET' | 'POST', url: string) =>
    app.inject({
      method,
      url,
      ...(method === 'POST'
        ? { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'List-Unsubscribe=One-Click' }
        : {}),
    });
  const followers = async (signal: string) =>
    (await sql`select from signal_follower where signal_id = ${signal}`.execute(bed.database.fork().getKysely())).rows
      .length;

  it('asks first, then ends it, harmlessly twice, and opens nothing else', async () => {
    const [reporter, follower] = [await bed.person(), await bed.person()];
    const signal = await bed.signal(reporter);
    await sql`
      insert into signal_follower (signal_id, account_id) values (${signal}, ${reporter.id}), (${signal},
        ${follower.id})`.execute(bed.database.fork().getKysely());
    await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово е.' });
    await carry();
    const link =
      /http\S+(\/mail\/stop-following\?token=\S+)/.exec(
        only(await bed.deliveries(follower.email)).bodyText ?? '',
      )?.[1] ?? '';
    const asked = await visit('GET', link);
    expect([asked.statusCode, await followers(signal)]).toEqual([200, 2]);
    expect(asked.body).toContain('<form method="post">');
    expect((await visit('POST', link)).body).toContain('Вече не следите');
    expect(await followers(signal)).toBe(1);
    expect((await visit('POST', link)).statusCode).toBe(200);
    for (const changed of [link.replace(follower.id, reporter.id), `${link}x`, '/mail/stop-following']) {
      expect((await visit('POST', changed)).statusCode).toBe(404);
    }
    await bed.happens(signal, { type: 'closed', status: 'CLOSED' });
    await carry();
    expect(await bed.deliveries(follower.email)).toHaveLength(1);
  });
});
