import { type RequestContext } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { type Menus } from '../queries/municipality-directory.ts';
import { type MunicipalitySeed } from '../seed/seed-file.ts';
import { MunicipalityProfileResolver } from './municipality-profile.resolver.ts';

const name = { bg: 'Община Пример', en: 'Example Municipality' };
const english = { language: 'EN' } as RequestContext;

function seed(contacts?: MunicipalitySeed['municipality']['contacts']): MunicipalitySeed {
  return {
    municipality: { name, boundingBox: {}, contacts },
    departments: [],
    externalBodies: [],
    settlements: [],
    quarters: [],
    categories: [],
  };
}

const area = { lands: [], circles: [{ lat: 43.85, lon: 25.95, radiusMeters: 5000 }] };
const directory = { menus: () => Promise.resolve({ territory: area } as unknown as Menus) };

describe('whose service this is', () => {
  it('is returned in the language of the request', async () => {
    const resolver = new MunicipalityProfileResolver(
      name,
      () =>
        Promise.resolve(
          seed({ address: { bg: 'пл. „Пример“ 1', en: '1 Example Square' }, email: 'office@example.test' }),
        ),
      directory,
    );
    expect(await resolver.municipality(english)).toEqual({
      name: 'Example Municipality',
      address: '1 Example Square',
      phone: null,
      email: 'office@example.test',
      website: null,
      dataProtectionEmail: null,
      area,
    });
  });

  it('has no contacts when the seed file has none', async () => {
    const resolver = new MunicipalityProfileResolver(name, () => Promise.resolve(seed()), directory);
    expect((await resolver.municipality(english)).address).toBeNull();
  });

  it('is read again after the file could not be read', async () => {
    const answers = [() => Promise.reject(new Error('no file')), () => Promise.resolve(seed())];
    const resolver = new MunicipalityProfileResolver(
      name,
      () => (answers.shift() ?? (() => Promise.reject(new Error('asked too often'))))(),
      directory,
    );
    await expect(resolver.municipality(english)).rejects.toThrow('no file');
    expect((await resolver.municipality(english)).name).toBe('Example Municipality');
    expect((await resolver.municipality(english)).name).toBe('Example Municipality');
  });
});
