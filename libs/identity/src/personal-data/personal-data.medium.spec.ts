import fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { IdentityTestBed } from '../testing/identity-test-bed.ts';
import { deleteAccount, password, signedInCitizen } from '../testing/operations.ts';
import { PersonalDataLinks } from './personal-data-links.ts';
import { personalDataRoutes } from './personal-data-routes.ts';

const bed = await IdentityTestBed.open();
const app = fastify();
bed.identity.personalData.data.add((_em, accountId) =>
  Promise.resolve([
    {
      key: 'things',
      title: 'Неща <b>',
      records: [{ title: accountId, fields: [{ key: 'note', label: 'Бележка', value: '<script>' }] }],
    },
  ]),
);
await app.register(personalDataRoutes, bed.identity.personalData);
afterAll(() => app.close());

describe('what is known about oneself', () => {
  const exported = async (accessToken: string) =>
    (await bed.ask('mutation { exportMyData { readableUrl jsonUrl expiresAt } }', {}, { accessToken })).data?.[
      'exportMyData'
    ] as { readableUrl: string; jsonUrl: string; expiresAt: string };
  const download = (url: string) => app.inject(url.replace('http://demo.test', ''));

  it('can be downloaded as JSON and as a page: the account, its sessions, and what slices above add', async () => {
    const { id, accessToken } = await signedInCitizen(bed, 'mine@demo.test');
    await signedInCitizen(bed, 'somebody-else@demo.test');
    const { jsonUrl, readableUrl, expiresAt } = await exported(accessToken);
    const json = await download(jsonUrl);
    expect(json.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(json.headers['content-disposition']).toMatch(/^attachment; filename="moite-danni-\d{4}-\d\d-\d\d\.json"$/);
    expect(json.json()).toMatchObject({
      account: [{ name: 'Демо подател', email: 'mine@demo.test', language: 'BG' }],
      sessions: [{ userAgent: 'vitest' }],
      things: [{ note: '<script>' }],
    });
    const page = await download(readableUrl);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('mine@demo.test');
    expect(page.body).toContain('Неща &lt;b&gt;');
    expect(page.body).not.toContain('<script>');
    for (const { body } of [json, page]) {
      expect(body).toContain(id);
      expect(body).not.toContain('somebody-else');
      expect(body).not.toContain('$argon2');
    }
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(600_000);
  });

  it('is not given for another account, another format, a changed end, or after ten minutes', async () => {
    const { id, accessToken } = await signedInCitizen(bed, 'guarded@demo.test');
    const { id: otherId } = await signedInCitizen(bed, 'victim@demo.test');
    const { jsonUrl } = await exported(accessToken);
    const changed = [
      jsonUrl.replace(id, otherId),
      jsonUrl.replace('/json?', '/html?'),
      jsonUrl.replace(/e=\d/, 'e=9'),
      jsonUrl.replace('l=BG', 'l=EN'),
      jsonUrl.replace(/&s=.*/, ''),
      jsonUrl.replace('/json?', '/pdf?'),
    ];
    for (const url of changed) {
      expect((await download(url)).statusCode).toBe(403);
    }
    const earlier = new PersonalDataLinks(bed.keys, 'http://demo.test', () => Date.now() - 601_000);
    expect(
      (await download(earlier.of({ accountId: id, format: 'json', language: 'BG' }, earlier.expiry()))).statusCode,
    ).toBe(403);
  });

  it('is gone with the account', async () => {
    const { accessToken } = await signedInCitizen(bed, 'leaving@demo.test');
    const { jsonUrl } = await exported(accessToken);
    await deleteAccount(bed, { password }, { accessToken });
    expect((await download(jsonUrl)).statusCode).toBe(403);
  });
});
