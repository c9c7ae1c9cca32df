import { languages } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { sendSampleMail } from '../commands/send-sample-mail.ts';
import { mailKinds, wordedMails } from '../kinds/mail-kind.ts';
import { DeliveryOpener } from '../ledger/open-delivery.ts';
import { demoPlace } from '../samples/sample-place.ts';
import { sampleMail } from '../samples/sample-mails.ts';
import { NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';

const bed = await NotificationsTestBed.open();
const needs = { database: bed.database, opener: new DeliveryOpener('demo.test'), place: demoPlace };

describe('sample mails', () => {
  it('name the municipality and address of the installation, and show no photo that is not there', () => {
    const place = {
      publicUrl: 'https://signali.example.bg',
      photos: { before: null, after: null },
      municipality: () => ({ name: 'Общината', phone: null, colour: 'teal', hasLogo: false, words: {} }) as const,
    };
    for (const language of languages) {
      for (const kind of mailKinds) {
        const { subject, text, html } = sampleMail(kind, language, place);
        expect([subject.length > 0, text.length > 0]).toEqual([true, true]);
        expect(`${text}${html}`, kind).not.toMatch(/127\.0\.0\.1|Рус|Ruse|cid:/);
      }
    }
  });

  it('hold the words of the municipality where it may say something, in text and page, as text', () => {
    const words = Object.fromEntries(mailKinds.map((kind) => [kind, 'Приемна <b>вторник</b>\n\nСтая 5']));
    const place = { ...demoPlace, municipality: () => ({ ...demoPlace.municipality('BG'), words }) };
    for (const kind of mailKinds) {
      const { text, html } = sampleMail(kind, 'BG', place);
      const isWorded = wordedMails.includes(kind);
      expect(text.includes('Приемна <b>вторник</b>\n\nСтая 5'), kind).toBe(isWorded);
      expect(html.includes('Приемна &lt;b&gt;вторник&lt;/b&gt;'), kind).toBe(isWorded);
    }
    expect(wordedMails.length).toBeGreaterThan(5);
  });

  it('go to the own address under a subject that says what they are, twenty an hour', async () => {
    const admin = await bed.person('EN', 'ADMIN');
    const send = () => sendSampleMail(needs, { accountId: admin.id, mailKind: 'resolved', language: 'BG' });
    expect(await send()).toEqual({ kind: 'opened', address: admin.email });
    const { subject, kind } = only(await bed.deliveries(admin.email));
    expect([subject?.startsWith('[Проба] '), kind]).toEqual([true, 'mail_sample']);
    for (let sent = 1; sent < 20; sent += 1) {
      await send();
    }
    expect(await send()).toEqual({ kind: 'tooMany' });
    expect(await bed.deliveries(admin.email)).toHaveLength(20);
  });
});
