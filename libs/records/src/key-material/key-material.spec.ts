import { type RecordsConfig, recordsConfig } from '../config/records.config.ts';
import { createPrivateKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, loadConfig } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { certificateDegradations, certificateWarnings } from '../queries/records-condition.ts';
import { endingCertificates } from '../queries/ending-certificates.ts';
import { Authority, type Issued } from '@ns/platform/authority';
import { certificateTerms } from './certificate-terms.ts';
import { requireUsableKeys } from './require-usable-keys.ts';

let folder: string;
const authority = await Authority.create('Authority');
const [ours, theirs] = await Promise.all([authority.issue({ name: 'ours' }), authority.issue({ name: 'theirs' })]);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-material-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);

/** Settings as an operator gives them, with files that are right unless something else is put in their place. */
async function settings(
  files: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<RecordsConfig> {
  const contents: Readonly<Record<string, string>> = {
    'key.pem': ours.key,
    'cert.pem': ours.certificate,
    'peer.pem': theirs.certificate,
    'tls-key.pem': ours.key,
    'tls-cert.pem': ours.certificate,
    'ca.pem': authority.certificate,
    ...files,
  };
  await Promise.all(Object.entries(contents).map(([name, content]) => writeFile(path(name), content)));
  return loadConfig([recordsConfig], {
    DATABASE_URL: 'postgres://unused',
    APP_SECRET: 'x'.repeat(32),
    RECORDS_PROFILE: 'seos',
    RECORDS_URL: 'https://records.test/seos',
    RECORDS_KEY_FILE: path('key.pem'),
    RECORDS_CERT_FILE: path('cert.pem'),
    RECORDS_PEER_CERT_FILE: path('peer.pem'),
    RECORDS_TLS_KEY_FILE: path('tls-key.pem'),
    RECORDS_TLS_CERT_FILE: path('tls-cert.pem'),
    RECORDS_TLS_CA_FILE: path('ca.pem'),
    ...variables,
  }).records;
}

/** The message with which the start ends; undefined when it goes on. */
async function refusal(config: Promise<RecordsConfig>): Promise<string | undefined> {
  try {
    await requireUsableKeys(await config);
    return undefined;
  } catch (cause) {
    if (!(cause instanceof ConfigurationError)) {
      throw cause;
    }
    return cause.message;
  }
}

const locked = (key: string) =>
  String(createPrivateKey(key).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }));

describe('the start', () => {
  it('goes on with keys that can be used, and needs none for a register of our own', async () => {
    expect(await refusal(settings())).toBeUndefined();
    expect(await refusal(settings({}, { RECORDS_PROFILE: 'builtin', RECORDS_KEY_FILE: '' }))).toBeUndefined();
  });

  it.each<[string, () => Promise<RecordsConfig>, RegExp]>([
    ['a key with a password', () => settings({ 'key.pem': locked(ours.key) }), /^RECORDS_KEY_FILE: .* password/],
    [
      'the key of another certificate',
      () => settings({ 'key.pem': theirs.key }),
      /^RECORDS_KEY_FILE: .*\(RECORDS_CERT_FILE\)/,
    ],
    ['no key in the file', () => settings({ 'key.pem': ours.certificate }), /^RECORDS_KEY_FILE: .* no private key/],
    ['a container instead of a key', () => settings({ 'key.pem': '0\u0082' }), /^RECORDS_KEY_FILE: .* PEM form/],
    ['no certificate in the file', () => settings({ 'cert.pem': ours.key }), /^RECORDS_CERT_FILE: .* no certificate/],
    ['no file for the key', () => settings({}, { RECORDS_KEY_FILE: '/no/key.pem' }), /^RECORDS_KEY_FILE: .*\(ENOENT\)/],
    ['no key at all', () => settings({}, { RECORDS_KEY_FILE: '' }), /^RECORDS_KEY_FILE: .* is missing/],
    ['no certificate of the peer', () => settings({ 'peer.pem': '' }), /^RECORDS_PEER_CERT_FILE: /],
    ['no setting for it', () => settings({}, { RECORDS_PEER_CERT_FILE: '' }), /^RECORDS_PEER_CERT_FILE: .* is missing/],
    [
      'a connection key with a password',
      () => settings({ 'tls-key.pem': locked(ours.key) }),
      /^RECORDS_TLS_KEY_FILE: /,
    ],
    [
      'a connection key of another certificate',
      () => settings({ 'tls-key.pem': theirs.key }),
      /^RECORDS_TLS_KEY_FILE: /,
    ],
    ['half a pair', () => settings({}, { RECORDS_TLS_CERT_FILE: '' }), /^RECORDS_TLS_CERT_FILE: .* is missing/],
    [
      'no file for the authority',
      () => settings({}, { RECORDS_TLS_CA_FILE: '/no/ca.pem' }),
      /^RECORDS_TLS_CA_FILE: .*ENOENT/,
    ],
  ])('ends with one sentence that names the variable: %s', async (_name, config, expected) => {
    const message = await refusal(config());
    expect(message).toMatch(expected);
    expect(message?.split('\n')).toHaveLength(1);
  });

  it('ends with a certificate of ours that has ended, or has not begun', async () => {
    const [old, early] = await Promise.all([
      authority.issue({ name: 'old', from: -60, until: -1 }),
      authority.issue({ name: 'early', from: 2, until: 90 }),
    ]);
    const pair = ({ key, certificate }: Issued) => settings({ 'key.pem': key, 'cert.pem': certificate });
    expect(await refusal(pair(old))).toMatch(/^RECORDS_CERT_FILE: .* expired on \d{4}-\d{2}-\d{2}/);
    expect(await refusal(pair(early))).toMatch(/^RECORDS_CERT_FILE: .* becomes valid only on/);
    expect(await refusal(settings({ 'tls-key.pem': old.key, 'tls-cert.pem': old.certificate }))).toMatch(
      /^RECORDS_TLS_CERT_FILE: .* expired/,
    );
  });

  it('names every problem, each in a line', async () => {
    const message = await refusal(settings({ 'key.pem': theirs.key, 'ca.pem': '' }));
    expect(message?.split('\n').map((line) => line.split(':')[0])).toEqual(['RECORDS_KEY_FILE', 'RECORDS_TLS_CA_FILE']);
  });

  it('refuses an address that is none of the web, and half of the credentials', async () => {
    await expect(settings({}, { RECORDS_URL: 'ftp://records.test' })).rejects.toThrow(
      /RECORDS_URL: an address with http/,
    );
    await expect(settings({}, { RECORDS_REST_USER: 'signals' })).rejects.toThrow(/RECORDS_REST_PASSWORD/);
    const both = { RECORDS_REST_USER: 'a', RECORDS_REST_PASSWORD: 'b', RECORDS_REST_TOKEN: 'c' };
    await expect(settings({}, both)).rejects.toThrow(/Either RECORDS_REST_TOKEN or/);
  });
});

describe('the days that certificates have left', () => {
  it('are reported from 30 days on, each with its variable', async () => {
    const soon = await authority.issue({ name: 'soon', until: 20.5 });
    const look = await certificateTerms(await settings({ 'tls-key.pem': soon.key, 'tls-cert.pem': soon.certificate }));
    const terms = await look();
    expect(terms.map(({ role, state, daysLeft }) => [role, state, daysLeft])).toEqual([
      ['SIGNING', 'VALID', 299],
      ['TRANSPORT', 'ENDS_SOON', 20],
      ['PEER', 'VALID', 299],
      ['AUTHORITY', 'VALID', 399],
    ]);
    expect(certificateDegradations(terms)).toEqual([]);
    expect(certificateWarnings(terms)).toEqual([
      expect.stringMatching(/^certificates: .* \(RECORDS_TLS_CERT_FILE\) expires in 20 days, on \d{4}-\d{2}-\d{2}\.$/),
    ]);
  });

  it('are those of the files as they are now; a renewed one counts after a restart', async () => {
    const soon = await authority.issue({ name: 'soon', until: 20.5 });
    const config = await settings({ 'key.pem': soon.key, 'cert.pem': soon.certificate });
    const look = await certificateTerms(config);
    await writeFile(path('cert.pem'), ours.certificate);
    const [renewed] = await look();
    expect(renewed).toMatchObject({ role: 'SIGNING', state: 'RENEWED', daysLeft: 299 });
    const [afterRestart] = await (await certificateTerms(config))();
    expect(afterRestart).toMatchObject({ state: 'VALID', daysLeft: 299 });
    await rm(path('cert.pem'));
    expect((await look())[0]).toMatchObject({ state: 'UNREADABLE', daysLeft: null });
  });

  it('of several in one file are those of the one that lasts longest', async () => {
    const old = await authority.issue({ name: 'theirs', until: 3 });
    const look = await certificateTerms(await settings({ 'peer.pem': `${old.certificate}\n${theirs.certificate}` }));
    expect((await look()).find(({ role }) => role === 'PEER')).toMatchObject({ state: 'VALID' });
  });

  it('bring a notice for each threshold, of the certificate that ends and no other', async () => {
    const soon = await authority.issue({ name: 'theirs', until: 40 });
    let now = new Date();
    const ending = endingCertificates(
      await certificateTerms(await settings({ 'peer.pem': soon.certificate }), () => now),
    );
    const noticesIn = async (days: number) => {
      now = new Date(Date.now() + days * 24 * 3_600_000);
      return (await ending()).map(({ variable, noticeDays }) => [variable, noticeDays]);
    };
    expect(await noticesIn(5)).toEqual([]);
    expect(await noticesIn(10)).toEqual([['RECORDS_PEER_CERT_FILE', 30]]);
    expect(await noticesIn(33)).toEqual([['RECORDS_PEER_CERT_FILE', 7]]);
    expect(await noticesIn(41)).toEqual([['RECORDS_PEER_CERT_FILE', 0]]);
  });
});
