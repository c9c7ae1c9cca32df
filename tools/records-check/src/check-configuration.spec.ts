import { inEveryLanguage, loadConfig } from '@ns/platform';
import { recordsConfig } from '@ns/records';
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from './check-configuration.ts';

const named = '0a7b7e52-33c1-4c55-9f8e-5b1d2e6f7b99';
const words = (variables: Readonly<Record<string, string>>) => {
  const { records } = loadConfig([recordsConfig], {
    DATABASE_URL: 'postgres://unused',
    APP_SECRET: 'x'.repeat(32),
    RECORDS_PROFILE: 'seos',
    RECORDS_URL: 'http://127.0.0.1:9/seos',
    RECORDS_SHA1_PARTICIPANTS: named,
    ...variables,
  });
  return JSON.stringify(checkConfiguration(records).map(({ text }) => inEveryLanguage(text)));
};

describe('the check of the settings', () => {
  it('says that a participant named for SHA-1 counts as a receiver of forwarded reports', () => {
    const register = { RECORDS_REGISTER_URL: 'http://127.0.0.1:9/register', RECORDS_PEER_CA_FILE: 'ca.pem' };
    expect(words(register)).toMatch(new RegExp(`${named}, when reports are forwarded`));
    expect(words(register)).not.toContain('with whom no messages');
  });

  it('says that it is named in vain where nothing is forwarded by СЕОС', () => {
    expect(words({})).toMatch(new RegExp(`${named}, with whom no messages are exchanged`));
  });
});
