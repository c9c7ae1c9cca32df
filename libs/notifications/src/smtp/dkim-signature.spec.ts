import { type createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@ns/platform';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { notificationsConfig } from '../config/notifications.config.ts';
import { verifiedByDkimpy } from '../testing/dkim-verifier.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import { readDkimKey } from './dkim-key.ts';
import type { OutgoingMail } from './mail-headers.ts';
import { readMailSender } from './mail-sender.ts';
import { SmtpMailer } from './smtp-mailer.ts';

const server = await ScriptedSmtpServer.start();
const folder = mkdtempSync(join(tmpdir(), 'ns-dkim-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => server.clear());

/** A file with a new private key of these bits. */
function rsaKey(bits: number): string {
  return keyFile(`rsa-${String(bits)}`, generateKeyPairSync('rsa', { modulusLength: bits }).privateKey);
}

function keyFile(name: string, key: ReturnType<typeof createPrivateKey>): string {
  const file = join(folder, `${name}.pem`);
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }));
  return file;
}

const settings = { domain: 'demo.test', selector: 'signali2026', keyFile: rsaKey(2048) };
const dkim = readDkimKey(settings);
const publicKey = createPublicKey(dkim.key).export({ type: 'spki', format: 'der' }).toString('base64');
const record = { 'signali2026._domainkey.demo.test.': `v=DKIM1; k=rsa; p=${publicKey}` };

const mail: OutgoingMail = {
  to: 'citizen@demo.test',
  messageId: '<m@demo.test>',
  inReplyTo: '<first@demo.test>',
  unsubscribe: 'https://signali.demo.test/mail/unsubscribe?token=abc',
  date: new Date(),
  subject: 'Вашият сигнал NS-2026-000001 е заведен под номер 94-НС-1',
  text: 'Здравейте,\n\n  сигналът е заведен.\n.\nС точка на ред.\n\n\n',
  html: `<p>Здравейте,</p><p>${'сигналът е заведен '.repeat(80)}</p>`,
  pictures: [{ contentId: 'photo@demo.test', content: Buffer.alloc(2_000, 7), mediaType: 'image/png', filename: 'a' }],
};

/** The mail as it arrives at a server that asks for it. */
async function sent(signed: boolean): Promise<string> {
  const mailer = new SmtpMailer({
    url: server.url,
    sender: readMailSender('Неспешни сигнали <signali@demo.test>'),
    encryption: 'offered',
    connections: 1,
    dkim: signed ? dkim : undefined,
  });
  expect(await mailer.send(mail, () => Promise.resolve(true))).toMatchObject({ outcome: 'ACCEPTED' });
  mailer.close();
  return server.arrived.at(-1)?.raw ?? '';
}

describe('a mail that is signed', () => {
  it('is found good by another program, the headers for one click included', async () => {
    const raw = await sent(true);
    expect(await verifiedByDkimpy(raw, record)).toBe(true);
    const [, signed = ''] = /\bh=([^;]+);/.exec(raw.replaceAll(/\r\n\s+/g, '')) ?? [];
    expect(signed.split(':').map((name) => name.trim().toLowerCase())).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'date', 'list-unsubscribe', 'list-unsubscribe-post']),
    );
  });

  it('is found bad once a word of it is another, and with another key', async () => {
    const raw = await sent(true);
    expect(await verifiedByDkimpy(raw.replace(/^Subject: .*$/m, 'Subject: Other'), record)).toBe(false);
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const text = other.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(await verifiedByDkimpy(raw, { 'signali2026._domainkey.demo.test.': `v=DKIM1; p=${text}` })).toBe(false);
  });

  it('asks for leave only after the server wants the message', async () => {
    server.next({ kind: 'refuse', at: 'RCPT', reply: '550 no' });
    const mailer = new SmtpMailer({
      url: server.url,
      sender: readMailSender('signali@demo.test'),
      encryption: 'offered',
      connections: 1,
      dkim,
    });
    let asked = false;
    await mailer.send(mail, () => Promise.resolve((asked = true)));
    expect(asked).toBe(false);
    expect(await mailer.send(mail, () => Promise.resolve(false))).toBeUndefined();
    expect(server.arrived).toEqual([]);
    mailer.close();
  });

  it('is not signed where no key is given', async () => {
    expect(await sent(false)).not.toMatch(/^DKIM-Signature:/im);
  });
});

describe('the key of DKIM', () => {
  const written = (text: string) => {
    const file = join(folder, 'given.pem');
    writeFileSync(file, text);
    return file;
  };

  it.each([
    ['that is not there', join(folder, 'none.pem'), 'the file cannot be read'],
    ['that is a folder', folder, 'the file cannot be read'],
    ['that is no key', written('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'), 'no private key'],
    ['of 1024 bits', rsaKey(1024), 'the key has 1024 bits; at least 2048 are needed'],
    ['of another kind', keyFile('ed25519', generateKeyPairSync('ed25519').privateKey), 'holds no RSA key'],
  ])('%s is refused in words', (_which, file, words) => {
    expect(() => readDkimKey({ ...settings, keyFile: file })).toThrow(words);
  });
});

describe('the settings of DKIM', () => {
  const read = (variables: Record<string, string>) =>
    loadConfig([notificationsConfig], {
      DATABASE_URL: 'postgres://a@b/c',
      APP_SECRET: 'x'.repeat(32),
      MAIL_FROM: 'a <signali@mail.demo.test>',
      ...variables,
    }).mail.dkim;
  const both = { SMTP_DKIM_KEY_FILE: 'key.pem', SMTP_DKIM_SELECTOR: 'signali2026' };

  it('take the domain of the sender, or the one that is given', () => {
    expect(read({})).toBeUndefined();
    expect(read(both)).toEqual({ keyFile: 'key.pem', selector: 'signali2026', domain: 'mail.demo.test' });
    expect(read({ ...both, SMTP_DKIM_DOMAIN: 'Demo.test' })?.domain).toBe('demo.test');
  });

  it.each([
    [{ SMTP_DKIM_KEY_FILE: 'key.pem' }, 'are needed together'],
    [{ SMTP_DKIM_SELECTOR: 'a' }, 'are needed together'],
    [{ SMTP_DKIM_DOMAIN: 'demo.test' }, 'are needed together'],
    [{ ...both, SMTP_DKIM_DOMAIN: 'other.test' }, 'SMTP_DKIM_DOMAIN: is neither'],
    [{ ...both, SMTP_DKIM_DOMAIN: 'il.demo.test' }, 'SMTP_DKIM_DOMAIN: is neither'],
    [{ ...both, SMTP_DKIM_SELECTOR: 'a; d=evil' }, 'SMTP_DKIM_SELECTOR'],
  ])('are refused in words: %o', (variables, words) => {
    expect(() => read(variables)).toThrow(words);
  });
});
