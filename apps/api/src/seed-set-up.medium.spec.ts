import { MunicipalityDirectory } from '@ns/municipality';
import { sql } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadApiConfig } from './config/api-config.ts';
import { seedSetUp } from './seed-set-up.ts';
import { slices } from './slices.ts';

const { database, url } = await openTestDatabase(slices);
const production = {
  DATABASE_URL: url,
  APP_SECRET: 'Zb3k9QpW1xT7vM5nR8sL2yC6dF0gH4jA',
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://signali.example.bg',
  SMTP_URL: 'smtp://mail.example.bg:587',
  MAIL_FROM: 'Сигнали <signali@example.bg>',
  DATA_FOLDER: '/var/lib/signali',
};

/** What the municipality is called, and how people reach it, after a start with these variables. */
async function startedWith(variables: Readonly<Record<string, string>>) {
  await seedSetUp(database, loadApiConfig(variables));
  const { rows } = await sql<{ name: object; address: object | null; email: string | null; website: string | null }>`
    select name, address, email, website from municipality`.execute(database.fork().getKysely());
  return rows[0];
}

const ruse = { bg: 'Община Русе', en: 'Ruse Municipality' };
const nobody = { address: null, email: null, website: null };

beforeEach(async () => {
  const em = database.fork();
  for (const table of ['ready_text', 'street', 'category', 'department', 'external_body', 'quarter', 'settlement']) {
    await sql`truncate ${sql.table(table)} cascade`.execute(em.getKysely());
  }
  await sql`update municipality set name = '{"bg":"Община","en":"Municipality"}', address = null, email = null,
    website = null, edited = false`.execute(em.getKysely());
});

describe('an installation whose set-up nobody gave', () => {
  it('is called by its own settings, not as the municipality of the example', async () => {
    const own = { bg: 'signali.example.bg', en: 'signali.example.bg' };
    expect(await startedWith(production)).toEqual({ ...nobody, name: own });
    expect(await startedWith(production)).toEqual({ ...nobody, name: own });
    // The menus of the example are there, so that reports can be tried.
    expect((await new MunicipalityDirectory(() => database.fork()).menus()).categories.size).toBeGreaterThan(10);
  });

  it('is called as the settings say', async () => {
    const named = { ...production, INSTALLATION_NAME: 'Изпитание', MUNICIPALITY_NAME_BG: 'Община Пример' };
    expect(await startedWith(named)).toEqual({ ...nobody, name: { bg: 'Община Пример', en: 'Изпитание' } });
  });

  it('keeps the name that it had before', async () => {
    const given = await startedWith({ ...production, SEED_FILE: 'tools/seed/ruse.json' });
    expect(given).toMatchObject({ name: ruse, website: expect.stringContaining('ruse') as string });
    expect(await startedWith(production)).toEqual(given);
  });
});

it('the demonstration is that of the example', async () => {
  const { DATABASE_URL, APP_SECRET } = production;
  expect(await startedWith({ DATABASE_URL, APP_SECRET })).toMatchObject({ name: ruse });
});
