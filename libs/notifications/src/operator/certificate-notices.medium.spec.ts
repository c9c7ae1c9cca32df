import { beforeEach, describe, expect, it } from 'vitest';
import { textOfWords, sql } from '@ns/platform';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import { NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';
import type { EndingCertificate } from './certificate-notices.ts';

const operator = 'operator@demo.test';
const [stage, smtp] = await Promise.all([NotificationsTestBed.open(), ScriptedSmtpServer.start()]);
beforeEach(async () => {
  const em = stage.database.fork();
  await sql`delete from delivery_attempt`.execute(em.getKysely());
  await sql`delete from delivery`.execute(em.getKysely());
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
  stage.worker(smtp.url, undefined, {
    variables: { OPERATOR_EMAIL: operator, ...variables },
    endingCertificates: () => Promise.resolve(certificates),
  });

describe('the notice about a certificate that ends', () => {
  it('reaches the operator once, however often and by however many workers it is looked for', async () => {
    const workers = [worker([ending()]), worker([ending()])];
    for (const each of [...workers, ...workers]) {
      await stage.tick(each, 'mail.certificates');
    }
    await Promise.all(workers.map((each) => stage.tick(each, 'mail.certificates')));
    await stage.work(worker([]));
    const mail = only(await stage.deliveries(operator));
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
      await stage.tick(worker([ending({ noticeDays })]), 'mail.certificates');
    }
    await stage.tick(worker([ending({ fingerprint: 'CC:DD', noticeDays: 0 })]), 'mail.certificates');
    const mails = await stage.deliveries(operator);
    expect(mails).toHaveLength(6);
    expect(mails.at(-1)?.subject).toBe('Изтекъл сертификат: RECORDS_CERT_FILE');
  });

  it('is written in the operator’s language', async () => {
    await stage.tick(worker([ending()], { OPERATOR_LANGUAGE: 'EN' }), 'mail.certificates');
    const { subject, bodyText } = only(await stage.deliveries(operator));
    expect(subject).toBe('The certificate in RECORDS_CERT_FILE expires on 16 December 2026');
    expect(`${subject}${bodyText ?? ''}`).not.toMatch(/[а-я]/i);
  });

  it('is written to nobody without OPERATOR_EMAIL', () => {
    const tasks = worker([ending()], { OPERATOR_EMAIL: '' }).scheduledTasks.map(({ name }) => name);
    expect(tasks).not.toContain('mail.certificates');
  });
});
