import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { setWanted } from '../preferences/mail-refusals.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import type { RecordsLine } from './outage-mails.ts';

const noon = new Date('2026-11-30T10:00:00Z');
const minutesAgo = (minutes: number) => new Date(noon.getTime() - minutes * 60_000);

let bed: NotificationsTestBed;
let line: RecordsLine | undefined;
beforeEach(async () => {
  bed = await NotificationsTestBed.open(onTestFinished);
  line = undefined;
});

const worker = () => bed.worker(undefined, () => noon, { recordsOutage: () => Promise.resolve(line) });
const look = async (now: RecordsLine | undefined) => {
  line = now;
  // Several workers look, each more than once.
  for (const each of [worker(), worker()]) {
    await bed.tick(each, 'mail.outages');
    await bed.tick(each, 'mail.outages');
  }
};
const mails = async ({ email }: Person) =>
  (await bed.deliveries(email)).filter(({ kind }) => kind === 'records_outage');
const subjects = async (person: Person) => (await mails(person)).map(({ subject }) => subject);

describe('the mails about an outage of the records system', () => {
  it('say once to dispatchers that it is away, and once that it is back', async () => {
    const [dispatcher, clerk] = [await bed.person('BG', 'DISPATCHER'), await bed.person('BG', 'CLERK')];
    await look({ isAway: true, since: minutesAgo(6) });
    const { subject, bodyText = '' } = only(await mails(dispatcher));
    expect(subject).toBe('Сигналите чакат входящ номер');
    expect(bodyText).toContain('11:54');
    expect(bodyText).toContain('/console/stuck');
    expect(bodyText).toContain('.RECORDS_OUTAGES.');
    await look({ isAway: false, since: minutesAgo(5) });
    expect(await subjects(dispatcher)).toEqual(['Сигналите чакат входящ номер', 'Завеждането отново работи']);
    expect(await mails(clerk)).toEqual([]);
  });

  it('say nothing of what lasts for less than five minutes, neither away nor back', async () => {
    const dispatcher = await bed.person('BG', 'DISPATCHER');
    await look(undefined);
    await look({ isAway: true, since: minutesAgo(4) });
    await look({ isAway: false, since: minutesAgo(60) });
    expect(await mails(dispatcher)).toEqual([]);
    await look({ isAway: true, since: minutesAgo(30) });
    await look({ isAway: false, since: minutesAgo(2) });
    expect(await subjects(dispatcher)).toEqual(['Сигналите чакат входящ номер']);
  });

  it('come again with the next outage, in the language of the reader', async () => {
    const dispatcher = await bed.person('EN', 'DISPATCHER');
    await look({ isAway: true, since: minutesAgo(60) });
    await look({ isAway: false, since: minutesAgo(40) });
    await look({ isAway: true, since: minutesAgo(20) });
    const [away, back] = ['Reports wait for their registration numbers', 'Registration works again'];
    expect(await subjects(dispatcher)).toEqual([away, back, away]);
  });

  it('do not go to those who switched them off', async () => {
    const dispatcher = await bed.person('BG', 'DISPATCHER');
    await setWanted(bed.database.fork(), { accountId: dispatcher.id, topic: 'RECORDS_OUTAGES' }, false);
    await look({ isAway: true, since: minutesAgo(60) });
    expect(await mails(dispatcher)).toEqual([]);
  });
});
