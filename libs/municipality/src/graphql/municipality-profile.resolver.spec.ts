import type { RequestContext } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import type { Menus } from '../queries/municipality-directory.ts';
import { MunicipalityProfileResolver } from './municipality-profile.resolver.ts';

const area = { lands: [], circles: [{ lat: 43.85, lon: 25.95, radiusMeters: 5000 }] };
const row = {
  name: { bg: 'Община Пример', en: 'Example Municipality' },
  colour: 'green',
  statutoryMonths: 2,
  silenceDays: 14,
  disputeDays: 30,
  version: 3,
};
const profile = (over: object, language: 'BG' | 'EN' = 'EN') =>
  new MunicipalityProfileResolver({
    menus: () => Promise.resolve({ territory: area, municipality: { ...row, ...over } } as unknown as Menus),
  }).municipality({ language } as RequestContext);

describe('whose service this is', () => {
  it('is returned in the language of the request', async () => {
    const contacts = { address: { bg: 'пл. „Пример“ 1', en: '1 Example Square' }, email: 'office@example.test' };
    expect(await profile(contacts)).toMatchObject({
      name: 'Example Municipality',
      address: '1 Example Square',
      phone: null,
      email: 'office@example.test',
      website: null,
      dataProtectionEmail: null,
      area,
    });
    expect(await profile(contacts, 'BG')).toMatchObject({ name: 'Община Пример', address: 'пл. „Пример“ 1' });
  });

  it('has no contacts and no logo when none were given', async () => {
    expect(await profile({})).toMatchObject({ address: null, privacy: null, logoUrl: null });
  });

  it('changes the address of the logo with the logo, so that no cache shows the former one', async () => {
    expect(await profile({ logoVersion: 4 })).toMatchObject({ logoUrl: '/logo?v=4' });
  });
});
