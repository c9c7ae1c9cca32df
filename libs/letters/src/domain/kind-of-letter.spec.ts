import { describe, expect, it } from 'vitest';
import { answeredMails, kindOfLetter } from './kind-of-letter.ts';
import { beginningOf, keptLine, keptText } from './letter.ts';

const ours = 'signali@demo.test';
const headers = (fields: Readonly<Record<string, string>>) =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));
const kind = (fields: Readonly<Record<string, string>>, from: string | null = 'a@demo.test') =>
  kindOfLetter(headers(fields), from, ours);

describe('a letter', () => {
  it.each([
    ['without any mark', {}],
    ['that says itself that a person wrote it', { 'auto-submitted': 'no' }],
    ['with a usual precedence', { precedence: 'first-class' }],
    ['with an attachment', { 'content-type': 'multipart/mixed; boundary=x; report-type=delivery-status' }],
  ])('%s was written by a person', (_, fields) => {
    expect(kind(fields)).toBe('WRITTEN');
  });

  it.each([
    ['an out-of-office note', { 'auto-submitted': 'auto-replied (vacation)' }],
    ['a note of a program', { 'auto-submitted': 'auto-generated' }],
    ['a mail of a list', { 'list-id': '<news.demo.test>' }],
    ['an advertisement', { 'list-unsubscribe': '<https://demo.test>' }],
    ['bulk mail', { precedence: 'Bulk' }],
    ['what nobody may answer', { 'return-path': '<>' }],
    ['a report that a mail was read', { 'content-type': 'multipart/report; report-type=disposition-notification' }],
  ])('%s is automatic', (_, fields) => {
    expect(kind(fields)).toBe('AUTOMATIC');
  });

  it('from our own address, or from a mail server, is automatic', () => {
    expect(kind({}, 'Signali@Demo.test')).toBe('AUTOMATIC');
    expect(kind({}, 'MAILER-DAEMON@demo.test')).toBe('AUTOMATIC');
  });

  it('of a mail server about a mail is a report of delivery, also when it says that it is automatic', () => {
    const type = 'multipart/report; report-type="delivery-status"; boundary=b';
    expect(kind({ 'content-type': type, 'auto-submitted': 'auto-replied' }, null)).toBe('REPORT_OF_DELIVERY');
  });

  it('without a sender was written by a person until somebody looked', () => {
    expect(kind({}, null)).toBe('WRITTEN');
  });
});

describe('the mails that a letter answers', () => {
  it('are the answered one and those before it, newest first, each once', () => {
    expect(
      answeredMails(
        headers({ 'in-reply-to': '<c@demo.test>', references: '<a@demo.test>\r\n <b@demo.test> <c@demo.test>' }),
      ),
    ).toEqual(['<c@demo.test>', '<b@demo.test>', '<a@demo.test>']);
  });

  it('are none in headers that name none, and few in hostile ones', () => {
    expect(answeredMails(headers({ 'in-reply-to': 'your letter of Monday', references: '<<>> < >' }))).toEqual([]);
    const many = Array.from({ length: 5000 }, (_, n) => `<${String(n)}@demo.test>`).join(' ');
    expect(answeredMails(headers({ references: many }))).toHaveLength(20);
  });
});

describe('a text from outside', () => {
  it('is kept without what is no character or turns the direction of others', () => {
    expect(keptText('а\u0000б\u202eв\ud800г\r\n\r\n\r\n\r\nд', 100)).toBe('абв\ufffdг\n\nд');
    expect(keptLine('Re:\r\n Bcc: x@demo.test\u0007', 100)).toBe('Re: Bcc: x@demo.test');
  });

  it('begins with its first words in one line', () => {
    expect(beginningOf('Има дупка.\n\nНа ул. Муткурова.')).toBe('Има дупка. На ул. Муткурова.');
    expect(beginningOf('ab '.repeat(500))).toHaveLength(200);
    expect(beginningOf('ab '.repeat(500)).endsWith('…')).toBe(true);
  });

  it('is at most so long, and never ends in half a character', () => {
    expect(keptText('😀'.repeat(10), 5)).toBe('😀😀\ufffd');
    expect(keptText('x'.repeat(1_000_000), 20_000)).toHaveLength(20_000);
  });
});
