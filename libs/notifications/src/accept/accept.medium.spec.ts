import { accountDeletedTopic } from '@ns/identity';
import { publish, sql } from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const worker = bed.worker(server.url);
beforeEach(() => server.clear());

const carry = () => bed.carry(worker);
const kinds = async (email: string) => (await bed.deliveries(email)).map((delivery) => delivery.kind);
const header = (raw: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replaceAll(/\s+/g, ' ');
const registered = { type: 'registered', data: { incomingNumber: '94-НС-17', incomingDate: '2026-11-24' } } as const;

describe('the mails of a signal', () => {
  it('are one for every change, as the app promises, and none for a move between desks', async () => {
    const reporter = await bed.eagerPerson();
    const signal = await bed.signal(reporter);
    await bed.happens(signal, registered);
    await bed.happens(signal, { type: 'assigned', status: 'ASSIGNED', data: { from: 'RECEIVED' } });
    await bed.happens(signal, { type: 'assigned', status: 'ASSIGNED', data: { from: 'ASSIGNED' } });
    await bed.happens(signal, { type: 'started', status: 'IN_PROGRESS', data: { from: 'ASSIGNED' } });
    await bed.happens(signal, { type: 'note', note: 'вътрешно' });
    await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Дупката е запълнена.' });
    await bed.happens(signal, { type: 'rated', data: { stars: 5 } });
    await carry();
    expect(await kinds(reporter.email)).toEqual([
      'received',
      'registered',
      'status_changed',
      'status_changed',
      'resolved',
    ]);
    expect(server.arrived.map((mail) => mail.to)).toEqual(Array.from({ length: 5 }, () => reporter.email));
    const [, , assigned, started] = await bed.deliveries(reporter.email);
    expect(assigned?.bodyText).toContain('Сигналът е при звеното, което отговаря за него: ОП „Комунални дейности“.');
    expect(started?.bodyText).toContain('Започна работа по сигнала.');
    expect((await bed.deliveries(reporter.email)).every(({ state }) => state === 'SENT')).toBe(true);
  });

  it('do not leave with a place that staff left open, whatever way the text came; a reporter’s braces do', async () => {
    const reporter = await bed.person();
    const staff = await bed.person('BG', 'CLERK');
    const signal = await bed.signal(reporter);
    const by = { id: staff.id, kind: 'STAFF' } as const;
    const open = 'Препратихме го на {externalBody}.';
    await bed.happens(signal, { type: 'forwarded', status: 'FORWARDED', actor: by, message: open });
    const own = { id: reporter.id, kind: 'REPORTER' } as const;
    await bed.happens(signal, {
      type: 'reopened',
      status: 'ASSIGNED',
      actor: own,
      message: 'Кутията {А} е отворена.',
    });
    await carry();
    const sent = await bed.deliveries(reporter.email);
    expect(sent.map(({ kind, state, problem }) => [kind, state, problem])).toEqual([
      ['received', 'SENT', null],
      ['forwarded', 'FAILED', 'OPEN_PLACE'],
      ['reopened', 'SENT', null],
    ]);
    expect(server.arrived).toHaveLength(2);
  });

  it('belong to the event that caused them: two quick changes give the two right mails', async () => {
    const reporter = await bed.eagerPerson();
    const signal = await bed.signal(reporter);
    await bed.happens(signal, {
      type: 'started',
      status: 'IN_PROGRESS',
      message: 'Екипът тръгна.',
      data: { department: 'ecology' },
    });
    await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово е.' });
    await sql`update signal set status = 'RESOLVED' where id = ${signal}`.execute(bed.database.fork().getKysely());
    await bed.relay(worker);
    const [, started, resolved] = await bed.deliveries(reporter.email);
    expect(started?.bodyText).toContain('Докъде сме: В изпълнение');
    expect(started?.bodyText).toContain('> Екипът тръгна.');
    expect(started?.bodyText).toContain('Отдел „Екология“');
    expect(started?.bodyText).not.toContain('Готово е.');
    expect(resolved?.bodyText).toContain('Докъде сме: Изпълнен');
    expect(resolved?.bodyText).toContain('> Готово е.');
    await bed.work(worker);
  });

  it('are one thread, say that they are automatic, and carry text and HTML', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.happens(signal, registered);
    await carry();
    const [received, registration] = await bed.deliveries(reporter.email);
    const [first, second] = server.arrived.map((mail) => mail.raw);
    if (!received || !registration || !first || !second) {
      throw new Error('two mails were expected');
    }
    expect(header(first, 'Message-ID')).toBe(received.messageId);
    expect(received.messageId).toBe(`<${received.id}@demo.test>`);
    expect(header(first, 'In-Reply-To')).toBeUndefined();
    expect(header(second, 'Message-ID')).toBe(registration.messageId);
    expect(header(second, 'In-Reply-To')).toBe(received.messageId);
    expect(header(second, 'References')).toBe(received.messageId);
    expect(header(second, 'Auto-Submitted')).toBe('auto-generated');
    expect(header(second, 'X-Auto-Response-Suppress')).toBe('All');
    expect(header(second, 'List-Id')).toBe('<signals.demo.test>');
    expect(header(second, 'Content-Type')).toContain('multipart/alternative');
    expect(registration.subject).toContain('94-НС-17/24.11.2026');
  });

  it('are written in the language of their addressee, with the names of the municipality in it', async () => {
    const reporter = await bed.person('EN');
    await bed.signal(reporter);
    await carry();
    const { bodyText, bodyHtml } = only(await bed.deliveries(reporter.email));
    expect(bodyText).toContain('About: Potholes');
    expect(bodyText).toContain('Department in charge: Communal Activities');
    expect(bodyHtml).toContain('Подател &lt;b&gt;');
  });

  it('go to those who follow too, without the question, the access code or the address', async () => {
    const [reporter, follower] = [await bed.person(), await bed.person()];
    const signal = await bed.signal(reporter);
    await sql`
      insert into signal_follower (signal_id, account_id) values (${signal}, ${reporter.id}), (${signal},
        ${follower.id})`.execute(bed.database.fork().getKysely());
    await sql`update signal set address = 'ул. Славянска 7' where id = ${signal}`.execute(
      bed.database.fork().getKysely(),
    );
    await bed.happens(signal, { type: 'asked', message: 'Кой вход?' });
    await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово е.' });
    await carry();
    expect(await kinds(reporter.email)).toEqual(['received', 'question', 'resolved']);
    const { kind, bodyText } = only(await bed.deliveries(follower.email));
    expect(kind).toBe('resolved');
    expect(bodyText).toContain('защото следите сигнала');
    expect(bodyText).toContain('Здравейте!');
    expect(bodyText).not.toContain('Подател <b>');
    expect(bodyText).toContain('/mail/stop-following?token=');
    expect(bodyText).not.toContain('ABCDE-FGHJK');
    expect(bodyText).toContain(`/signals/${signal}`);
    expect(bodyText).not.toContain('Славянска');
  });

  it('explain to reporters of duplicates why they get them', async () => {
    const [reporter, joined] = [await bed.person(), await bed.person()];
    const [signal, double] = [await bed.signal(reporter), await bed.signal(joined)];
    await sql`
      insert into signal_follower (signal_id, account_id) values (${signal}, ${joined.id})`.execute(
      bed.database.fork().getKysely(),
    );
    await sql`update signal set duplicate_of_id = ${signal} where id = ${double}`.execute(
      bed.database.fork().getKysely(),
    );
    await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово е.' });
    await carry();
    expect((await bed.deliveries(joined.email)).at(-1)?.bodyText).toContain('Вашият сигнал беше присъединен към този');
  });

  it('of a signal entered by staff disclose no account: name and language are those entered by staff', async () => {
    const [reporter, clerk] = [await bed.person('BG'), await bed.person('BG', 'CLERK')];
    const signal = await bed.signal(reporter);
    await sql`
      insert into signal_correspondent (signal_id, entered_by, client_key, name, email, language) values (${signal},
        ${clerk.id}, gen_random_uuid(), 'Given Name', ${reporter.email}, 'EN')`.execute(
      bed.database.fork().getKysely(),
    );
    await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово е.' });
    await carry();
    const [received, resolved] = await bed.deliveries(reporter.email);
    for (const mail of [received, resolved]) {
      expect(mail?.bodyText).toContain('Hello, Given Name!');
      expect(mail?.bodyText).not.toContain('Подател');
      expect(mail?.bodyText).not.toContain(`/signals/${signal}`);
    }
    expect(received?.bodyText).toContain('&code=ABCDE-FGHJK');
    expect(resolved?.bodyText).not.toContain('ABCDE-FGHJK');
  });

  it('name the body a signal was forwarded to', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.happens(signal, {
      type: 'forwarded',
      status: 'FORWARDED',
      message: 'Водопроводът е тяхна грижа.',
      data: { externalBody: 'viks' },
    });
    await carry();
    expect((await bed.deliveries(reporter.email)).at(-1)?.bodyText).toContain(
      'Отговаря: ВиК ООД – Русе\nТелефон: 082 820 220',
    );
  });

  it('mention photos of the work when there are some', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    const eventId = await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово е.' });
    await sql`
      insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
        event_id, position)
      values (gen_random_uuid(), ${reporter.id}, 'READY', 1, 1, 1, 1, 'x', now(), ${signal}, ${eventId}, 1)`.execute(
      bed.database.fork().getKysely(),
    );
    await carry();
    const [received, resolved] = await bed.deliveries(reporter.email);
    expect(received?.bodyText).not.toContain('Снимки');
    expect(resolved?.bodyText).toContain('Снимки от извършеното');
  });

  it('are opened once, however often the event is carried', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    const eventId = await bed.happens(signal, registered);
    await carry();
    await bed.database.transaction((tx) =>
      publish(tx, signalEventTopic, { signalId: signal, eventId, type: 'registered' }),
    );
    await carry();
    expect(await kinds(reporter.email)).toEqual(['received', 'registered']);
    expect(server.arrived).toHaveLength(2);
  });
});

describe('the mails of an account', () => {
  it('carry the link that confirms an address, and the ledger keeps no copy of it', async () => {
    const registrationId = await bed.registrationRequest('new@demo.test');
    await carry();
    const delivery = only(await bed.deliveries('new@demo.test'));
    expect(delivery).toMatchObject({ kind: 'verify_address', state: 'SENT', bodyText: null, bodyHtml: null });
    const raw = Buffer.from(only(server.arrived).raw.replaceAll('=\r\n', '')).toString().replaceAll('=3D', '=');
    expect(raw).toContain(`/verify#token=${registrationId}.`);
  });

  it('inform an account holder that the account exists, without a link that creates another', async () => {
    const reporter = await bed.person();
    await bed.registrationRequest(reporter.email);
    await carry();
    expect(only(await bed.deliveries(reporter.email))).toMatchObject({ kind: 'account_exists', state: 'SENT' });
    expect(only(server.arrived).raw).not.toContain('/verify');
  });

  it('contain a sign-in code for existing accounts only', async () => {
    const reporter = await bed.person();
    await bed.signInRequest(reporter.id);
    await bed.signInRequest(null);
    await carry();
    expect(only(await bed.deliveries(reporter.email))).toMatchObject({
      kind: 'sign_in_code',
      state: 'SENT',
      // The code in the subject of the mail is not kept.
      subject: 'Код за вход',
      bodyText: null,
    });
    expect(server.arrived).toHaveLength(1);
    const [kept] = (
      await sql`
      select sent_headers::text as headers from delivery where kind = 'sign_in_code'`.execute(
        bed.database.fork().getKysely(),
      )
    ).rows;
    expect(kept).toEqual({ headers: expect.not.stringMatching(/\b\d{6}\b.{0,3}е Вашият/) as string });
  });

  it('that ran out before they could leave are not sent', async () => {
    const reporter = await bed.person();
    const code = await bed.signInRequest(reporter.id);
    await bed.relay(worker);
    await sql`update sign_in_code set used_at = now() where id = ${code}`.execute(bed.database.fork().getKysely());
    await bed.work(worker);
    expect(only(await bed.deliveries(reporter.email))).toMatchObject({ state: 'FAILED', problem: 'OUT_OF_DATE' });
    expect(server.arrived).toEqual([]);
  });

  it('are forgotten with it: no address and no text stays, and nothing more is sent', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.signInRequest(reporter.id);
    await carry();
    await bed.happens(signal, registered);
    await bed.relay(worker);
    await bed.database.transaction((tx) => publish(tx, accountDeletedTopic, { accountId: reporter.id }));
    await carry();
    expect(await bed.deliveries(reporter.email)).toEqual([]);
    const [received, signIn, registration] = await bed.deliveries({ account: reporter.id });
    const forgotten = { address: null, subject: null, bodyText: null, bodyHtml: null, serverResponse: null };
    expect(received).toMatchObject({ state: 'SENT', ...forgotten });
    expect(signIn).toMatchObject({ kind: 'sign_in_code', state: 'SENT', ...forgotten });
    expect(registration).toMatchObject({ state: 'FAILED', problem: 'ACCOUNT_DELETED', ...forgotten });
    expect(server.arrived.map((mail) => mail.to)).toEqual([reporter.email, reporter.email]);
  });

  it('are forgotten too when nothing but a sign-in code was ever mailed', async () => {
    const reporter = await bed.person();
    await bed.signInRequest(reporter.id);
    await carry();
    await bed.database.transaction((tx) => publish(tx, accountDeletedTopic, { accountId: reporter.id }));
    await carry();
    expect(only(await bed.deliveries({ account: reporter.id }))).toMatchObject({
      state: 'SENT',
      address: null,
      subject: null,
    });
  });

  it('to addresses without an account are forgotten a week after they last became due', async () => {
    await bed.registrationRequest('nobody@demo.test');
    await carry();
    await bed.tick(worker, 'mail.forget');
    expect(await bed.deliveries('nobody@demo.test')).toHaveLength(1);
    const ages = (column: 'created_at' | 'give_up_at', days: number) =>
      sql`update delivery set ${sql.ref(column)} = now() - make_interval(days => ${days})
        where address = 'nobody@demo.test'`.execute(bed.database.fork().getKysely());
    await ages('created_at', 8);
    await bed.tick(worker, 'mail.forget');
    expect(await bed.deliveries('nobody@demo.test')).toHaveLength(1);
    await ages('give_up_at', 5);
    await bed.tick(worker, 'mail.forget');
    expect(await bed.deliveries('nobody@demo.test')).toEqual([]);
  });
});
