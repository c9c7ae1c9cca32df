import type { PublicNews } from '@ns/signals';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NotificationsWorker } from '../compose-notifications.ts';
import { setWanted } from '../preferences/mail-refusals.ts';
import { addSubscription } from '../push/push-subscriptions.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { PushService, trust } from '../testing/push-service.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import type { PersonNews } from './weekly-news.ts';
import { textOfWords } from '@ns/platform';

const mondayMorning = new Date('2026-11-23T07:00:00Z');
const signal: PublicNews = {
  reference: 'NS-2026-000777',
  status: 'RECEIVED',
  category: 'roads',
  settlement: '63427',
  quarter: null,
  point: null,
  isDone: false,
  photoId: null,
};
const area = { kind: 'QUARTER', name: textOfWords({ bg: 'Дружба 1, Русе', en: 'Druzhba 1, Ruse' }) } as const;
const areas = [{ ...area, query: 'settlement=63427&quarter=druzhba1' }];

const service = await PushService.start();
const endTrust = trust(service.certificate);
afterAll(async () => {
  endTrust();
  await service.stop();
});

let bed: NotificationsTestBed;
let now: Date;
let asked: string[];
let news: readonly PersonNews[];
beforeEach(async () => {
  bed = await NotificationsTestBed.open(onTestFinished);
  [now, asked, news] = [mondayMorning, [], []];
});

const worker = (smtpUrl?: string, hours = ''): NotificationsWorker =>
  bed.worker(smtpUrl, () => now, {
    variables: { WEB_PUSH_LOCAL_SERVICES: 'true', WEEKLY_NEWS_HOURS: hours },
    weeklyNews: (_tx, week) => {
      asked.push(week);
      return Promise.resolve(news);
    },
  });
const tick = (which: NotificationsWorker) => bed.tick(which, 'mail.news');
const about = ({ id }: Person, signals = [signal]): PersonNews => ({ accountId: id, areas, signals });
const mails = async ({ email }: Person) => (await bed.deliveries(email)).filter(({ kind }) => kind === 'weekly_news');
const off = ({ id }: Person) => setWanted(bed.database.fork(), { accountId: id, topic: 'WEEKLY_NEWS' }, false);

describe('the mail about a week', () => {
  it('lists what is new and what came to its end, without the name of the reader', async () => {
    const reader = await bed.person();
    news = [about(reader, [signal, { ...signal, reference: 'NS-2026-000778', status: 'RESOLVED', isDone: true }])];
    await tick(worker());
    const mail = only(await mails(reader));
    expect(asked).toEqual(['2026-11-16']);
    expect(mail.subject).toBe('Новото във Вашия квартал: Дружба 1, Русе');
    expect(mail.bodyText).toContain('1 нов сигнал и 1 приключен');
    expect(mail.bodyText).toContain('/s/NS-2026-000777');
    expect(mail.bodyText).toContain('/map?settlement=63427&quarter=druzhba1');
    expect(mail.bodyText).toContain('.WEEKLY_NEWS.');
    expect(mail.bodyText).not.toContain('Подател');
  });

  it('comes once for a week and person, with several workers, after a restart and all week long', async () => {
    const reader = await bed.person();
    news = [about(reader)];
    const [first, second] = [worker(), worker()];
    await Promise.all([tick(first), tick(second), tick(first)]);
    first.close();
    now = new Date('2026-11-24T09:00:00Z');
    await tick(worker());
    now = new Date('2026-11-29T17:00:00Z');
    await tick(second);
    expect(await mails(reader)).toHaveLength(1);
    now = new Date('2026-11-30T07:00:00Z');
    await tick(second);
    expect(await mails(reader)).toHaveLength(2);
    expect(asked).toEqual(['2026-11-16', '2026-11-23']);
  });

  it('is not lost when the worker dies while it writes, and wakes nobody at night', async () => {
    const reader = await bed.person();
    news = [about(reader)];
    const dying = bed.worker(undefined, () => now, {
      weeklyNews: () => Promise.reject(new Error('the worker dies')),
    });
    await expect(tick(dying)).rejects.toThrow('the worker dies');
    now = new Date('2026-11-23T23:00:00Z');
    await tick(worker());
    expect(await mails(reader)).toEqual([]);
    await tick(worker(undefined, '00:00-24:00'));
    expect(await mails(reader)).toHaveLength(1);
  });

  it('does not go to those who switched it off, have no news, or are gone', async () => {
    const [refusing, idle, gone] = [await bed.person(), await bed.person(), await bed.person()];
    news = [about(refusing), about(idle, []), about({ ...gone, id: '0199d0c4-7a30-7000-8000-000000000001' })];
    await off(refusing);
    await tick(worker());
    expect([await mails(refusing), await mails(idle), await mails(gone)]).toEqual([[], [], []]);
  });

  it('leaves with the header that stops it by one press, unless it was switched off while it waited', async () => {
    const [reader, refusing] = [await bed.person('EN'), await bed.person('EN')];
    news = [about(reader), about(refusing)];
    const server = await ScriptedSmtpServer.start(onTestFinished);
    const sending = worker(server.url);
    await tick(sending);
    await off(refusing);
    await bed.work(sending);
    expect(only(server.arrived).raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(only(await mails(reader)).state).toBe('SENT');
    expect(only(await mails(refusing))).toMatchObject({ state: 'FAILED', problem: 'OUT_OF_DATE' });
  });

  it('is one notification on each device too, with amounts and no place', async () => {
    const reader = await bed.person();
    const device = service.device();
    await bed.database.transaction((tx) => addSubscription(tx, reader.id, device));
    news = [about(reader)];
    const sending = worker();
    await Promise.all([tick(sending), tick(worker())]);
    await bed.work(sending);
    const { text } = only(service.arrived);
    const { notification } = JSON.parse(text) as { notification: Record<string, unknown> };
    expect(notification).toMatchObject({ title: 'Новото през седмицата', body: '1 нов сигнал' });
    expect(text).toContain('/map"');
    expect(text).not.toContain('Дружба');
  });

  it('is gone with the account', async () => {
    const reader = await bed.person();
    news = [about(reader)];
    const sending = worker();
    await tick(sending);
    await bed.deleteAccount(reader.id);
    await bed.relay(sending);
    expect(only(await bed.deliveries({ account: reader.id }))).toMatchObject({
      state: 'FAILED',
      problem: 'ACCOUNT_DELETED',
      address: null,
      bodyText: null,
    });
  });
});
