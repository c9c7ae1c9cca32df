import { beforeEach, describe, expect, it } from 'vitest';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import type { OutgoingMail } from './mail-headers.ts';
import { readMailSender } from './mail-sender.ts';
import { encryptionFor, type SmtpEncryption, SmtpMailer, type SmtpTimeouts } from './smtp-mailer.ts';

const server = await ScriptedSmtpServer.start();
beforeEach(() => server.clear());

const mailerOf = (from: string, encryption: SmtpEncryption = 'offered', timeouts?: SmtpTimeouts) =>
  new SmtpMailer({ url: server.url, sender: readMailSender(from), encryption, connections: 8, timeouts });
const messageIds = () => server.arrived.map((mail) => /^Message-ID: (.*)$/im.exec(mail.raw)?.[1]?.trim());

describe('the connection to a mail server', () => {
  const letter: OutgoingMail = {
    to: 'a@demo.test',
    messageId: '<m@demo.test>',
    inReplyTo: null,
    unsubscribe: null,
    date: new Date(),
    subject: 's',
    text: 't',
    pictures: [],
    html: '<p>t</p>',
  };

  it('carries no byte of a message that is held back', async () => {
    const mailer = mailerOf('demo <signals@demo.test>');
    expect(await mailer.send(letter, () => Promise.resolve(false))).toBeUndefined();
    expect(await mailer.send(letter, () => Promise.resolve(true))).toMatchObject({ outcome: 'ACCEPTED' });
    expect(server.arrived).toHaveLength(1);
    mailer.close();
  });

  it('sends nothing to a server that cannot encrypt, unless it is on this machine or allowed', async () => {
    const before = server.arrived.length;
    const mailer = mailerOf('signals@demo.test', 'required', {
      connect: 500,
      silence: 500,
      whole: 500,
    });
    expect(await mailer.send(letter, () => Promise.resolve(true))).not.toMatchObject({ outcome: 'ACCEPTED' });
    expect(server.arrived).toHaveLength(before);
    mailer.close();
    expect(
      [
        ['smtp://mail.example.bg:587', false],
        ['smtp://mail.example.bg:587', true],
        ['smtp://127.0.0.1:1025', false],
      ].map(([url, allowed]) => encryptionFor(String(url), allowed === true)),
    ).toEqual(['required', 'offered', 'offered']);
  });

  it('is asked for leave only after the server wants the message', async () => {
    server.next({ kind: 'refuse', at: 'RCPT', reply: '550 no' });
    const mailer = mailerOf('signals@demo.test');
    let asked = false;
    await mailer.send(letter, () => Promise.resolve((asked = true)));
    expect(asked).toBe(false);
    mailer.close();
  });

  it('that stays silent after the message leaves it in doubt', async () => {
    let answer = () => {};
    server.next({ kind: 'hold', until: new Promise((done) => (answer = done)) });
    const mailer = mailerOf('signals@demo.test', 'offered', {
      connect: 1_000,
      silence: 200,
      whole: 5_000,
    });
    expect(await mailer.send(letter, () => Promise.resolve(true))).toMatchObject({ outcome: 'UNKNOWN_OUTCOME' });
    answer();
    mailer.close();
  });

  it('that the server closed between two mails is replaced at once', async () => {
    const mailer = mailerOf('signals@demo.test');
    expect(await mailer.send(letter, () => Promise.resolve(true))).toMatchObject({ outcome: 'ACCEPTED' });
    server.next({ kind: 'drop' });
    expect(await mailer.send({ ...letter, messageId: '<n@demo.test>' }, () => Promise.resolve(true))).toMatchObject({
      outcome: 'ACCEPTED',
    });
    expect(messageIds()).toEqual(['<m@demo.test>', '<n@demo.test>']);
    mailer.close();
  });

  it('that breaks after the message is not used to send it again behind the ledger’s back', async () => {
    server.next({ kind: 'cut' });
    const mailer = mailerOf('signals@demo.test');
    expect(await mailer.send(letter, () => Promise.resolve(true))).toMatchObject({ outcome: 'UNKNOWN_OUTCOME' });
    expect(await mailer.send({ ...letter, messageId: '<n@demo.test>' }, () => Promise.resolve(true))).toMatchObject({
      outcome: 'ACCEPTED',
    });
    expect(messageIds()).toEqual(['<m@demo.test>', '<n@demo.test>']);
    mailer.close();
  });
});

describe('MAIL_FROM', () => {
  it.each([
    ['Неспешни сигнали <signali@demo.test>', 'demo.test'],
    ['signali@Demo.Test', 'demo.test'],
  ])('%s names our domain', (from, domain) => {
    expect(readMailSender(from)).toEqual({ from, domain });
  });

  it('without an address is refused at start', () => {
    expect(() => readMailSender('Неспешни сигнали')).toThrow('MAIL_FROM');
  });
});
