import { loadConfig } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { referralChannelsConfig } from './referrals.config.ts';

const load = (variables: Readonly<Record<string, string>>) =>
  loadConfig([referralChannelsConfig], {
    DATABASE_URL: 'postgres://unused',
    APP_SECRET: 'x'.repeat(32),
    ...variables,
  }).referralChannels;

describe('services of Open311', () => {
  it('have a name, an address and what belongs to it', () => {
    const { open311 } = load({
      REFERRALS_OPEN311_URLS: 'vik=https://vik.test/open311/v2/?jurisdiction_id=ruse, road=http://127.0.0.1:9/',
      REFERRALS_OPEN311_KEYS: 'vik=a=b',
      REFERRALS_OPEN311_COMPLETE: 'road',
    });
    expect(Object.fromEntries(open311)).toEqual({
      vik: { url: 'https://vik.test/open311/v2', jurisdictionId: 'ruse', apiKey: 'a=b', listsAll: false },
      road: { url: 'http://127.0.0.1:9', jurisdictionId: undefined, apiKey: undefined, listsAll: true },
    });
    expect(load({}).open311.size).toBe(0);
  });

  it.each([
    'vik=http://vik.test/',
    'vik=http://127.0.0.1.vik.test/',
    'vik=https://user:secret@vik.test/',
    'vik=ftp://vik.test/',
    'vik=https://vik.test/,vik=https://other.test/',
    'https://vik.test/',
    'VIK=https://vik.test/',
    'vik=',
  ])('are not %s', (urls) => {
    expect(() => load({ REFERRALS_OPEN311_URLS: urls })).toThrow(/REFERRALS_OPEN311_URLS: name=https/);
  });

  it.each(['REFERRALS_OPEN311_KEYS', 'REFERRALS_OPEN311_COMPLETE'])('are those that %s names', (variable) => {
    const value = variable.endsWith('KEYS') ? 'other=hidden-key' : 'other';
    const loading = () => load({ REFERRALS_OPEN311_URLS: 'vik=https://vik.test/', [variable]: value });
    expect(loading).toThrow(`${variable} names something that REFERRALS_OPEN311_URLS does not.`);
    expect(loading).not.toThrow(/hidden-key/);
  });
});

describe('the e-delivery of the state', () => {
  const whole = {
    REFERRALS_EDELIVERY_URL: 'https://edelivery.test/',
    REFERRALS_EDELIVERY_KEY_FILE: '/etc/key.pem',
    REFERRALS_EDELIVERY_CERT_FILE: '/etc/cert.pem',
    REFERRALS_EDELIVERY_OID: '2.16.100.1.1.1',
    REFERRALS_EDELIVERY_CLIENT: 'signali.demo',
  };

  it('has one address where no second one is given', () => {
    expect(load(whole).edelivery).toMatchObject({ url: 'https://edelivery.test', blobsUrl: 'https://edelivery.test' });
    expect(load({}).edelivery).toBeUndefined();
  });

  it.each(Object.keys(whole).slice(1))('needs %s', (variable) => {
    expect(() => load({ ...whole, [variable]: '' })).toThrow(`${variable} is needed with REFERRALS_EDELIVERY_URL.`);
  });

  it.each([
    ['REFERRALS_EDELIVERY_URL', 'http://edelivery.test/'],
    ['REFERRALS_EDELIVERY_BLOBS_URL', 'http://edelivery.test/'],
    ['REFERRALS_EDELIVERY_CLIENT', 'demo|operatorID:1'],
    ['REFERRALS_EDELIVERY_CLIENT', 'demo\r\nx-other: 1'],
    ['REFERRALS_EDELIVERY_OID', '2.16/CN=other'],
    ['REFERRALS_EDELIVERY_OPERATOR', '1|x'],
  ])('does not take %s=%s', (variable, value) => {
    expect(() => load({ ...whole, [variable]: value })).toThrow(variable);
  });
});
