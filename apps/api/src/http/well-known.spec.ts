import { fastify } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { mountWellKnown, type WellKnown } from './well-known.ts';

const nothing: WellKnown = {
  securityContact: undefined,
  androidFingerprints: [],
  appleTeam: undefined,
  appId: 'bg.example.signali',
};
let app = fastify();
afterEach(async () => {
  await app.close();
  app = fastify();
});

async function answer(path: string, configured: Partial<WellKnown> = {}) {
  mountWellKnown(app, { ...nothing, ...configured }, 'https://signali.example.bg', () => 0);
  return app.inject(`/.well-known/${path}`);
}

describe('addresses that are the same everywhere', () => {
  it('lead to the page where a password is changed', async () => {
    const { statusCode, headers } = await answer('change-password');
    expect([statusCode, headers.location]).toEqual([302, '/account']);
  });

  it.each(['security.txt', 'assetlinks.json', 'apple-app-site-association'])(
    '%s is there when configured',
    async (path) => {
      expect((await answer(path)).statusCode).toBe(404);
    },
  );

  it('say where weaknesses are reported, for half a year', async () => {
    const { body } = await answer('security.txt', { securityContact: 'mailto:security@example.bg' });
    expect(body).toContain('Contact: mailto:security@example.bg\nExpires: 1970-06-30T00:00:00.000Z');
  });

  it('name the native apps that open links', async () => {
    const fingerprint = Array.from({ length: 32 }, () => 'AB').join(':');
    const android = await answer('assetlinks.json', { androidFingerprints: [fingerprint] });
    expect(android.json()).toMatchObject([
      { target: { package_name: 'bg.example.signali', sha256_cert_fingerprints: [fingerprint] } },
    ]);
    await app.close();
    app = fastify();
    const apple = await answer('apple-app-site-association', { appleTeam: 'ABCDE12345' });
    expect(apple.headers['content-type']).toContain('application/json');
    expect(apple.json()).toMatchObject({ applinks: { details: [{ appIDs: ['ABCDE12345.bg.example.signali'] }] } });
  });
});
