import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';

const bed = await NotificationsTestBed.open();
const worker = bed.worker(undefined);
const staff = { id: (await bed.person('BG', 'CLERK')).id, kind: 'STAFF' } as const;
const kysely = () => bed.database.fork().getKysely();

/** A published report with somebody who follows it. */
async function followed(hidden: readonly string[] = []) {
  const [reporter, follower] = [await bed.eagerPerson(), await bed.eagerPerson()];
  const signal = await bed.signal(reporter);
  await sql`update signal set published_at = now(), hidden_words = ${hidden} where id = ${signal}`.execute(kysely());
  await follow(signal, follower);
  return { signal, reporter, follower };
}

const follow = (signal: string, { id }: Person) =>
  sql`insert into signal_follower (signal_id, account_id) values (${signal}, ${id})`.execute(kysely());
const hide = (signal: string) => sql`update signal set published_at = null where id = ${signal}`.execute(kysely());
const resolved = (signal: string, message: string, messagePublic: boolean) =>
  bed.happens(signal, { type: 'resolved', status: 'RESOLVED', actor: staff, message, messagePublic });
/** The last mail to somebody, as text and as HTML. */
async function lastMail({ email }: Person) {
  await bed.relay(worker);
  const { kind, bodyText, bodyHtml } = only((await bed.deliveries(email)).slice(-1));
  return { kind, text: bodyText ?? '', html: bodyHtml ?? '' };
}

describe('who follows the report of somebody else', () => {
  it('is mailed that it was opened again, without the words of the reporter', async () => {
    const { signal, reporter, follower } = await followed();
    await bed.happens(signal, {
      type: 'reopened',
      status: 'ASSIGNED',
      actor: { id: reporter.id, kind: 'REPORTER' },
      message: 'Съседът от трети етаж пак я счупи.',
    });
    const mail = await lastMail(follower);
    expect(mail.kind).toBe('reopened');
    expect(mail.text).toContain('Работата по сигнала започва отново.');
    expect(mail.text + mail.html).not.toMatch(/Съседът|Причина/);
    expect((await lastMail(reporter)).text).toContain('> Съседът от трети етаж пак я счупи.');
  });

  it('reads what is hidden from the public in no mail, the reporter and the joined do not lose the rest', async () => {
    const { signal, reporter, follower } = await followed(['0888 123 456']);
    const joined = await bed.person('EN');
    await follow(signal, joined);
    const double = await bed.signal(joined);
    await sql`update signal set duplicate_of_id = ${signal} where id = ${double}`.execute(kysely());
    await resolved(signal, 'Говорихме на 0888 123 456, люлката е сменена.', true);
    const mail = await lastMail(follower);
    expect(mail.text).toContain('> Говорихме на [лични данни], люлката е сменена.');
    const other = await lastMail(joined);
    expect(other.text).toContain('> Говорихме на [personal data], люлката е сменена.');
    expect(mail.text + mail.html + other.text + other.html).not.toContain('0888');
    expect((await lastMail(reporter)).text).toContain('> Говорихме на 0888 123 456, люлката е сменена.');
  });

  it.each([
    ['resolved', 'RESOLVED', /Сигналът, който следите, е изпълнен\./],
    ['rejected', 'REJECTED', /Проверихме сигнала и общината няма да предприема действия по него\.\n/],
    ['forwarded', 'FORWARDED', /Предстои да препратим сигнала/],
    ['closed', 'CLOSED', /преписката е приключена\./],
  ] as const)('is mailed that it is %s without a text that is not public', async (type, status, said) => {
    const { signal, reporter, follower } = await followed();
    await bed.happens(signal, { type, status, actor: staff, message: 'Г-жа Демова се съгласи.', data: {} });
    const mail = await lastMail(follower);
    expect(mail.kind).toBe(type);
    expect(mail.text).toMatch(said);
    expect(mail.text + mail.html).not.toMatch(/Демова|Предприети действия|Ето защо|Решение:|Защо/);
    expect((await lastMail(reporter)).text).toContain('> Г-жа Демова се съгласи.');
  });

  it('gets no mail about nothing but a text that is not public', async () => {
    const { signal, reporter, follower } = await followed();
    await resolved(signal, 'Готово е.', true);
    const moved = { type: 'assigned', actor: staff, data: { from: 'ASSIGNED' } } as const;
    await bed.happens(signal, { ...moved, status: 'ASSIGNED', message: 'Обадете се на Демова.' });
    expect((await lastMail(follower)).kind).toBe('resolved');
    expect((await lastMail(reporter)).text).toContain('> Обадете се на Демова.');
    await bed.happens(signal, { ...moved, status: 'ASSIGNED', message: 'Чакаме плочки.', messagePublic: true });
    expect((await lastMail(follower)).text).toContain('> Чакаме плочки.');
  });

  it('reads no words of a report that is hidden again; whose own was joined to it still does', async () => {
    const { signal, follower } = await followed();
    const joined = await bed.person();
    await follow(signal, joined);
    const double = await bed.signal(joined);
    await sql`update signal set duplicate_of_id = ${signal} where id = ${double}`.execute(kysely());
    await hide(signal);
    await resolved(signal, 'Люлката е сменена.', true);
    const mail = await lastMail(follower);
    expect(mail.kind).toBe('resolved');
    expect(mail.text + mail.html).not.toContain('Люлката');
    expect((await lastMail(joined)).text).toContain('> Люлката е сменена.');
    await bed.happens(signal, { type: 'closed', status: 'CLOSED', actor: staff, message: 'Само за подателя.' });
    expect((await lastMail(joined)).text).not.toContain('Само за подателя.');
  });
});
