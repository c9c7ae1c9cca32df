import { loadConfig } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { recordsConfig } from './records.config.ts';

const peer = '{7B1E2C44-9A0D-4F6E-8C53-2D9BE1F0C922}';
const load = (variables: Readonly<Record<string, string>>) =>
  loadConfig([recordsConfig], {
    DATABASE_URL: 'postgres://unused',
    APP_SECRET: 'x'.repeat(32),
    RECORDS_PROFILE: 'seos',
    RECORDS_URL: 'https://records.test/seos',
    RECORDS_PEER_GUID: peer,
    ...variables,
  }).records;

describe('signatures with SHA-1', () => {
  it('are accepted from a participant who is named, in any form of its GUID', () => {
    expect(load({}).allowSha1).toBe(false);
    for (const named of [
      peer,
      peer.toLowerCase(),
      peer.slice(1, -1),
      `{00000000-0000-0000-0000-000000000001}, ${peer}`,
    ]) {
      expect(load({ RECORDS_SHA1_PARTICIPANTS: named }).allowSha1).toBe(true);
    }
  });

  it('are accepted from nobody else', () => {
    expect(load({ RECORDS_SHA1_PARTICIPANTS: '{00000000-0000-0000-0000-000000000001}' }).allowSha1).toBe(false);
    expect(load({ RECORDS_SHA1_PARTICIPANTS: '' }).allowSha1).toBe(false);
  });

  it.each(['*', 'true', `${peer};${peer}`, `${peer},`])('are not named by %s', (named) => {
    expect(() => load({ RECORDS_SHA1_PARTICIPANTS: named })).toThrow(
      /RECORDS_SHA1_PARTICIPANTS: GUIDs divided by commas/,
    );
  });
});

describe('the register of participants', () => {
  it('has an address of the web', () => {
    expect(load({ RECORDS_REGISTER_URL: 'https://register.test/service/' }).registerUrl).toBe(
      'https://register.test/service/',
    );
    expect(() => load({ RECORDS_REGISTER_URL: 'file:///etc/passwd' })).toThrow(/RECORDS_REGISTER_URL: an address/);
  });

  it('is asked over https in production', () => {
    const found = (url: string) => {
      try {
        load({ NODE_ENV: 'production', RECORDS_REGISTER_URL: url });
        return '';
      } catch (cause) {
        return String(cause);
      }
    };
    expect(found('http://register.test/')).toContain('RECORDS_REGISTER_URL: must begin with https:');
    expect(found('https://register.test/')).not.toContain('RECORDS_REGISTER_URL');
  });
});
