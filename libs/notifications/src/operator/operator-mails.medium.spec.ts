import { beforeEach, describe, expect, it } from 'vitest';
import {
  createLogger,
  type HealthCheck,
  keepState,
  ProcessHealth,
  ProcessSighting,
  Readiness,
  sql,
  textOfWords,
} from '@ns/platform';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import { NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';
import type { EndingCertificate } from './certificate-notices.ts';

const operator = 'operator@demo.test';
const [bed, smtp] = await Promise.all([NotificationsTestBed.open(), ScriptedSmtpServer.start()]);
const run = (statement: ReturnType<typeof sql>) => statement.execute(bed.database.fork().getKysely());
beforeEach(async () => {
  await run(sql`delete from delivery_attempt`);
  await run(sql`delete from delivery`);
  await run(sql`delete from running_process`);
  await run(sql`delete from state_entry`);
  // The mail about a week needs an installation that was there: this one is new, unless a test says otherwise.
  await run(sql`update installation set born_at = now(), backed_up_at = null`);
});

const ending = (over: Partial<EndingCertificate> = {}): EndingCertificate => ({
  fingerprint: 'AA:BB',
  noticeDays: 30,
  name: textOfWords({ bg: 'Сертификатът, с който подписваме', en: 'The certificate that signs our messages' }),
  text: textOfWords({
    bg: 'Сертификатът, с който подписваме (RECORDS_CERT_FILE) изтича след 20 дни, на 16.12.2026 г.',
    en: 'The certificate that signs our messages (RECORDS_CERT_FILE) expires in 20 days, on 2026-12-16.',
  }),
  variable: 'RECORDS_CERT_FILE',
  endsOn: '2026-12-16',
  ...over,
});

/** A worker that finds these certificates at each look. */
const worker = (certificates: readonly EndingCertificate[], variables: Readonly<Record<string, string>> = {}) =>
  bed.worker(smtp.url, undefined, {
    variables: { OPERATOR_EMAIL: operator, ...variables },
    endingCertificates: () => Promise.resolve(certificates),
  });

describe('the notice about a certificate that ends', () => {
  it('reaches the operator once, however often and by however many workers it is looked for', async () => {
    const workers = [worker([ending()]), worker([ending()])];
    for (const each of [...workers, ...workers]) {
      await bed.tick(each, 'mail.operator');
    }
    await Promise.all(workers.map((each) => bed.tick(each, 'mail.operator')));
    await bed.work(worker([]));
    const mail = only(await bed.deliveries(operator));
    expect(mail).toMatchObject({
      kind: 'certificate_ends',
      state: 'SENT',
      subject: 'Сертификатът в RECORDS_CERT_FILE изтича на 16 декември 2026 г.',
    });
    expect(mail.bodyText).toContain('изтича след 20 дни');
    expect(mail.bodyText).toContain('npm run records:check');
    expect(mail.bodyText).toContain('/console/stuck');
  });

  it('comes again at the next threshold, after the end, and for another certificate', async () => {
    for (const noticeDays of [30, 14, 14, 7, 1, 0, 0]) {
      await bed.tick(worker([ending({ noticeDays })]), 'mail.operator');
    }
    await bed.tick(worker([ending({ fingerprint: 'CC:DD', noticeDays: 0 })]), 'mail.operator');
    const mails = await bed.deliveries(operator);
    expect(mails).toHaveLength(6);
    expect(mails.at(-1)?.subject).toBe('Изтекъл сертификат: RECORDS_CERT_FILE');
  });

  it('is written in the operator’s language', async () => {
    await bed.tick(worker([ending()], { OPERATOR_LANGUAGE: 'EN' }), 'mail.operator');
    const { subject, bodyText } = only(await bed.deliveries(operator));
    expect(subject).toBe('The certificate in RECORDS_CERT_FILE expires on 16 December 2026');
    expect(`${subject}${bodyText ?? ''}`).not.toMatch(/[а-я]/i);
  });

  it('is written to nobody without OPERATOR_EMAIL', () => {
    const tasks = worker([ending()], { OPERATOR_EMAIL: '' }).scheduledTasks.map(({ name }) => name);
    expect(tasks).not.toContain('mail.operator');
  });
});

/** A process that runs and says these words of its mails, and nothing when there are none. */
async function says(
  kind: 'api' | 'worker',
  words: readonly string[],
  check: HealthCheck['name'] = 'mail',
  isAhead = false,
) {
  const sighting = new ProcessSighting(bed.database, kind, createLogger('test', 'silent'));
  const checks = [{ name: check, isAhead, ask: () => Promise.resolve(words) }];
  sighting.follow(new ProcessHealth({ database: bed.database, readiness: new Readiness(), checks }));
  await sighting.start();
  return sighting;
}

/** Lets everything that is kept have happened so many minutes earlier. */
const pass = (minutes: number) =>
  run(sql`update state_entry set since = since - ${minutes} * interval '1 minute',
    gone_at = gone_at - ${minutes} * interval '1 minute'`);
const keep = () => bed.database.transaction(keepState);
const subjects = async () => (await bed.deliveries(operator)).map(({ subject }) => subject);

describe('the mail about the state', () => {
  it('is one for the installation when something is stuck, and one when it is well, whoever looks', async () => {
    const api = await says('api', []);
    const sick = [await says('worker', ['mail: away since 02:00']), await says('worker', ['mail: away since 02:00'])];
    const workers = [worker([]), worker([])];
    const look = () => Promise.all([...workers, ...workers].map((each) => bed.tick(each, 'mail.operator')));
    await keep();
    await look();
    expect(await subjects()).toEqual([]);
    await pass(6);
    await look();
    await look();
    const mail = only(await bed.deliveries(operator));
    expect(mail).toMatchObject({
      kind: 'installation_state',
      subject: expect.stringMatching(/: Иска намеса: Имейли$/),
    });
    expect(mail.bodyText).toContain('mail: away since 02:00');
    expect(mail.bodyText).toContain('operation.md#mails-wait');
    expect(mail.bodyText).toContain('/console/administration/state');
    await Promise.all(sick.map((each) => each.stop()));
    const well = await says('worker', []);
    await keep();
    await look();
    await pass(6);
    // Another worker after a restart.
    await Promise.all([worker([]), worker([])].map((each) => bed.tick(each, 'mail.operator')));
    expect((await subjects()).slice(1)).toEqual([expect.stringMatching(/: Отново всичко е наред$/)]);
    await Promise.all([api, well].map((each) => each.stop()));
  });

  it('is one about what comes and goes', async () => {
    const api = await says('api', []);
    for (let round = 0; round < 6; round += 1) {
      const flaps = await says('worker', round % 2 === 0 ? ['mail: away'] : []);
      await keep();
      await bed.tick(worker([]), 'mail.operator');
      await pass(2);
      await flaps.stop();
    }
    expect(await subjects()).toHaveLength(1);
    await api.stop();
  });

  it('does not call well again what has become worse', async () => {
    const api = await says('api', []);
    const ends = await says('worker', ['certificates: ends in 1 day'], 'certificates', true);
    await keep();
    await pass(6);
    await bed.tick(worker([]), 'mail.operator');
    await ends.stop();
    const ended = await says('worker', ['certificates: ended'], 'certificates');
    await keep();
    await pass(6);
    await bed.tick(worker([]), 'mail.operator');
    const mail = only(await bed.deliveries(operator));
    expect(mail.subject).toMatch(/: Иска намеса: Сертификати$/);
    expect(mail.bodyText).not.toContain('Отново е наред');
    await Promise.all([api, ended].map((each) => each.stop()));
  });

  it('leaves a certificate to its own notices, which come again', async () => {
    const api = await says('api', []);
    const ends = await says('worker', ['certificates: ended'], 'certificates');
    await keep();
    await pass(6);
    await bed.tick(worker([ending({ noticeDays: 0 })]), 'mail.operator');
    await bed.tick(worker([ending({ noticeDays: 0 })]), 'mail.operator');
    expect(await subjects()).toEqual(['Изтекъл сертификат: RECORDS_CERT_FILE']);
    await Promise.all([api, ends].map((each) => each.stop()));
  });
});

describe('the mail about a week', () => {
  const monday = new Date('2026-11-30T09:30:00Z');
  const weekly = () =>
    bed.worker(smtp.url, () => monday, { variables: { OPERATOR_EMAIL: operator, OPERATOR_LANGUAGE: 'EN' } });

  it('says once that all is well, with the figures of the week', async () => {
    await run(sql`update installation set born_at = '2026-10-01', backed_up_at = '2026-11-30T00:00:00Z'`);
    const processes = [await says('api', []), await says('worker', [])];
    const signalId = await bed.signal(await bed.person());
    for (const at of ['2026-11-22T21:59:00Z', '2026-11-22T22:01:00Z', '2026-11-29T21:59:00Z', '2026-11-29T22:01:00Z']) {
      await run(sql`insert into signal_event (signal_id, type, actor_kind, at)
        values (${signalId}, 'registered', 'SYSTEM', ${at})`);
    }
    await Promise.all([weekly(), weekly()].map((each) => bed.tick(each, 'mail.operator')));
    await bed.tick(weekly(), 'mail.operator');
    const mail = only(await bed.deliveries(operator));
    expect(mail.subject).toMatch(/: All is well$/);
    const text = (mail.bodyText ?? '').replaceAll('\u00a0', ' ');
    expect(text).toMatch(/from 23 November 2026 to 29 November 2026/);
    expect(text).toMatch(/Registered\W+2\b/);
    expect(text).toMatch(/Last backup\W+30 November 2026, 02:00/);
    expect(text).not.toMatch(/[а-я]{3}.*@|Подател/);
    await Promise.all(processes.map((each) => each.stop()));
  });

  it('says what is stuck, and nothing of weeks before the installation', async () => {
    await run(sql`update installation set born_at = '2026-11-30T00:00:00Z'`);
    await bed.tick(weekly(), 'mail.operator');
    expect(await subjects()).toEqual([]);
    await run(sql`update installation set born_at = '2026-11-27T00:00:00Z'`);
    await bed.tick(weekly(), 'mail.operator');
    expect(await subjects()).toEqual([expect.stringMatching(/: Needs attention: Processes$/)]);
  });
});
