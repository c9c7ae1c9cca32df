import { describe, expect, it } from 'vitest';
import { loadApiConfig } from './api-config.ts';

const secret = 'Zb3k9QpW1xT7vM5nR8sL2yC6dF0gH4jA';
const usual = { DATABASE_URL: 'postgres://app@127.0.0.1/signals', APP_SECRET: secret };
const production = {
  ...usual,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://signali.example.bg',
  SMTP_URL: 'smtp://mail.example.bg:587',
  MAIL_FROM: 'Сигнали <signali@example.bg>',
  DATA_FOLDER: '/var/lib/signali',
};

const singleSignOn = { OIDC_ISSUER: 'https://sso.example.bg', OIDC_CLIENT_ID: 'signals', OIDC_ROLES: 'a=ADMIN' };

const bucket = { S3_BUCKET: 'signali', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'of-the-bucket' };

function refusalOf(variables: Readonly<Record<string, string>>): string {
  try {
    loadApiConfig(variables);
    return '';
  } catch (cause) {
    return (cause as Error).message;
  }
}

describe('the configuration', () => {
  it('is taken in production when everything is safe', () => {
    expect(refusalOf(production)).toBe('');
  });

  it.each([
    ['APP_SECRET', { APP_SECRET: 'a'.repeat(32) }],
    ['APP_SECRET', { APP_SECRET: 'abcdefghijkl'.repeat(4) }],
    ['APP_SECRET', { APP_SECRET: 'Secret-secret_SECRET.secret/secr' }],
    ['DATA_FOLDER', { DATA_FOLDER: '' }],
    ['PUBLIC_URL', { PUBLIC_URL: '' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://signali.example.bg' }],
    ['SMTP_URL', { SMTP_URL: '' }],
    ['MAIL_FROM', { MAIL_FROM: '' }],
    ['MAIL_FROM', { MAIL_FROM: 'signali@demo.test' }],
    ['RECORDS_URL', { RECORDS_PROFILE: 'seos', RECORDS_URL: 'http://records.example.bg' }],
    ['RECORDS_OUR_EIK', { RECORDS_PROFILE: 'seos', RECORDS_URL: 'https://records.example.bg' }],
    ['RECORDS_PEER_NAME', { RECORDS_PROFILE: 'seos', RECORDS_URL: 'https://records.example.bg' }],
    ['DEMO_ACCOUNTS', { DEMO_ACCOUNTS: 'true' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'http://sso.example.bg', OIDC_CLIENT_ID: 'signals', OIDC_ROLES: 'a=ADMIN' }],
    ['S3_ENDPOINT', { S3_BUCKET: 'signali', S3_ENDPOINT: 'http://s3.example.bg' }],
  ])('of production is refused by the name of %s, never with its value: %j', (name, unsafe) => {
    const variables: Record<string, string> = { ...production, ...unsafe };
    if (variables['MAIL_FROM'] === '') {
      delete variables['MAIL_FROM'];
    }
    const refusal = refusalOf(variables);
    expect(refusal).toContain(name);
    expect(refusal).not.toContain('aaaa');
    expect(refusal).not.toContain('records.example.bg');
  });

  it('says everything that is wrong in one go', () => {
    const refusal = refusalOf({ ...usual, NODE_ENV: 'production', APP_SECRET: 'a'.repeat(32) });
    for (const name of ['APP_SECRET', 'DATA_FOLDER', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM']) {
      expect(refusal).toContain(name);
    }
  });

  it('has the hours of the weekly news, and refuses what are none', () => {
    const hoursOf = (hours: string) => loadApiConfig({ ...usual, WEEKLY_NEWS_HOURS: hours }).mail.newsHours;
    expect(hoursOf('')).toEqual({ from: '08:00', until: '20:00' });
    expect(hoursOf('00:00-24:00')).toEqual({ from: '00:00', until: '24:00' });
    for (const wrong of ['8-20', '20:00-08:00', '08:00', '08:00-25:00', '08:00-12:00-20:00', '08:60-20:00']) {
      expect(refusalOf({ ...usual, WEEKLY_NEWS_HOURS: wrong })).toContain('WEEKLY_NEWS_HOURS');
    }
  });

  it('of a developer may be as it comes', () => {
    expect(refusalOf({ ...usual, APP_SECRET: 'a'.repeat(32) })).toBe('');
  });

  it.each([
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', 'yes'],
    ['DEMO_ACCOUNTS', 'yes'],
    ['RECORDS_ALLOW_SHA1', 'no'],
  ])('does not guess what %s=%s means', (name, value) => {
    expect(refusalOf({ ...usual, [name]: value })).toContain(name);
  });

  it.each([
    ['OIDC_CLIENT_ID', { OIDC_ISSUER: 'https://sso.example.bg' }],
    ['OIDC_ISSUER', { STAFF_PASSWORDS: 'off' }],
    ['STAFF_PASSWORDS', { STAFF_PASSWORDS: 'no' }],
    ['OIDC_CLIENT_SECRET_FILE', { ...singleSignOn, OIDC_CLIENT_SECRET: 'x', OIDC_CLIENT_SECRET_FILE: '/dev/null' }],
    ['OIDC_CLIENT_SECRET_FILE', { ...singleSignOn, OIDC_CLIENT_SECRET_FILE: '/nowhere/at/all' }],
    ['OIDC_SCOPES', { ...singleSignOn, OIDC_SCOPES: 'email' }],
  ])('of single sign-on names %s when it is incomplete: %j', (name, variables) => {
    expect(refusalOf({ ...usual, ...variables })).toContain(name);
  });

  it('reads the secret of single sign-on from a file', () => {
    const read = loadApiConfig({ ...usual, ...singleSignOn, OIDC_CLIENT_SECRET_FILE: import.meta.filename });
    expect(read.singleSignOn?.clientSecret).toContain('reads the secret of single sign-on');
  });

  it.each([
    ['S3_BUCKET', { FILES_IN: 's3' }],
    ['S3_BUCKET', { S3_BUCKET: 'Signali/files' }],
    ['FILES_IN', { ...bucket, FILES_IN: 'yes' }],
    ['S3_PREFIX', { ...bucket, S3_PREFIX: 'ruse' }],
    ['S3_SECRET_ACCESS_KEY', { S3_BUCKET: 'signali', S3_ACCESS_KEY_ID: 'id' }],
    ['S3_ACCESS_KEY_ID', { S3_BUCKET: 'signali', S3_SECRET_ACCESS_KEY: 'x' }],
    ['S3_SECRET_ACCESS_KEY_FILE', { ...bucket, S3_SECRET_ACCESS_KEY_FILE: '/dev/null' }],
    ['S3_SECRET_ACCESS_KEY_FILE', { S3_BUCKET: 'signali', S3_SECRET_ACCESS_KEY_FILE: '/nowhere/at/all' }],
  ])('of a bucket names %s when it is wrong or incomplete: %j', (name, variables) => {
    expect(refusalOf({ ...usual, ...variables })).toContain(name);
  });

  it('keeps files in a folder without a bucket, and with one where FILES_IN says', () => {
    const filesOf = (variables: Readonly<Record<string, string>>) => loadApiConfig({ ...usual, ...variables }).files;
    expect(filesOf({ DATA_FOLDER: '/data' })).toEqual({ folder: '/data', bucket: undefined, keptIn: 'folder' });
    expect(filesOf(bucket)).toMatchObject({ keptIn: 's3', bucket: { bucket: 'signali', pathStyle: true, prefix: '' } });
    expect(filesOf({ ...bucket, FILES_IN: 'folder' }).keptIn).toBe('folder');
    expect(filesOf({ S3_BUCKET: 'signali' }).bucket).toMatchObject({ endpoint: undefined, credentials: undefined });
    const { S3_ACCESS_KEY_ID, S3_BUCKET } = bucket;
    const fromFile = { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY_FILE: import.meta.filename };
    expect(filesOf(fromFile).bucket?.credentials?.secretAccessKey).toContain('keeps files in a folder');
  });

  it('takes an unencrypted bucket in production on this machine, or where the operator allows it', () => {
    expect(refusalOf({ ...production, S3_BUCKET: 'signali', S3_ENDPOINT: 'http://127.0.0.1:9000' })).toBe('');
    const elsewhere = { S3_BUCKET: 'signali', S3_ENDPOINT: 'http://s3.example.bg' };
    expect(refusalOf({ ...production, ...elsewhere, S3_ALLOW_PLAIN_TEXT: 'true' })).toBe('');
  });

  it('counts the proxies that TRUST_PROXY names', () => {
    const { trustProxy } = loadApiConfig({ ...usual, TRUST_PROXY: '1' }).http;
    expect([trustProxy('127.0.0.1', 0), trustProxy('203.0.113.9', 1)]).toEqual([true, false]);
  });
});
