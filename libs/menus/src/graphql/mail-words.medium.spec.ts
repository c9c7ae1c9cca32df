import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { MenusTestBed, type Outcome } from '../testing/menus-test-bed.ts';

const bed = await MenusTestBed.open();
const admin = await bed.person('ADMIN');

const version = async () => (await bed.directory.menus()).municipality.version;
const kept = async () => (await bed.directory.menus()).municipality.mailWords ?? null;
async function save(input: Readonly<Record<string, unknown>>, who = admin): Promise<Outcome> {
  const source = `mutation ($input: SaveMailWordsInput!) { saved: saveMailWords(input: $input) { __typename
    ... on Municipality { version } ... on InvalidInputError { fields { path message } }
    ... on StaleEntryError { version } ... on NotFoundError { code } } }`;
  return (await bed.ask<{ saved: Outcome }>(who, source, { input })).saved;
}
const words = (bg: string, en: string) => [
  { tag: 'bg', text: bg },
  { tag: 'en', text: en },
];
const paths = ({ fields }: Outcome) => fields?.map(({ path }) => path);

describe('words of the municipality in a mail', () => {
  it('are kept by kind, changed and taken away', async () => {
    const given = { kind: 'received', ownWordsTexts: words('Приемна: вторник.', 'Open: Tuesday.') };
    expect(await save({ ...given, version: await version() })).toMatchObject({ __typename: 'Municipality' });
    expect(await kept()).toEqual({ received: { bg: 'Приемна: вторник.', en: 'Open: Tuesday.' } });
    const changed = words('Приемна: сряда.', 'Open: Tuesday.');
    await save({ kind: 'received', ownWordsTexts: changed, version: await version() });
    expect(await kept()).toMatchObject({ received: { bg: 'Приемна: сряда.' } });
    await save({ kind: 'received', ownWordsTexts: words('', ''), version: await version() });
    expect(await kept()).toBeNull();
  });

  it('are in the audit as what they were and became', async () => {
    const entries = await sql<{ action: string; subject: string; after: unknown }>`
      select action, subject, after from audit_entry where action = 'mail_words.saved' order by id`.execute(
      bed.database.fork().getKysely(),
    );
    expect(entries.rows).toMatchObject([
      { subject: 'received', after: { ownWordsBg: 'Приемна: вторник.', ownWordsEn: 'Open: Tuesday.' } },
      { subject: 'received', after: { ownWordsBg: 'Приемна: сряда.' } },
      { subject: 'received', after: { ownWordsBg: null, ownWordsEn: null } },
    ]);
  });

  it('are refused at their language when they are too long, unseen or in one language only', async () => {
    const refused = async (bg: string, en: string) =>
      paths(await save({ kind: 'received', ownWordsTexts: words(bg, en), version: await version() }));
    expect(await refused('а'.repeat(1_001), 'Open.')).toEqual(['ownWordsBg']);
    expect(await refused('Отворено.', 'Open\u0000.')).toEqual(['ownWordsEn']);
    expect(await refused('', 'Open.')).toEqual(['ownWordsBg']);
    expect(await kept()).toBeNull();
  });

  it('are for mails that take them, on what was read last', async () => {
    const given = { ownWordsTexts: words('Отворено.', 'Open.') };
    expect(await save({ ...given, kind: 'password_reset', version: await version() })).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect(await save({ ...given, kind: 'received', version: (await version()) - 1 })).toEqual({
      __typename: 'StaleEntryError',
      version: await version(),
    });
  });

  it('travel in the set-up file', async () => {
    await save({ kind: 'received', ownWordsTexts: words('Отворено.', 'Open.'), version: await version() });
    const { setupFile } = await bed.ask<{ setupFile: string }>(admin, '{ setupFile }');
    await save({ kind: 'received', ownWordsTexts: words('', ''), version: await version() });
    const bringIn = (file: string) =>
      bed.ask<{ importSetup: { faults: readonly { path: string }[] } }>(
        admin,
        'mutation ($file: String!) { importSetup(file: $file) { faults { path } } }',
        { file },
      );
    const wrong = setupFile.replace('"received"', '"Re ceived"');
    expect((await bringIn(wrong)).importSetup.faults.map(({ path }) => path)).toEqual([
      'municipality.mailWords.Re ceived.kind',
    ]);
    expect(await kept()).toBeNull();
    expect((await bringIn(setupFile)).importSetup.faults).toEqual([]);
    expect(await kept()).toEqual({ received: { bg: 'Отворено.', en: 'Open.' } });
  });
});
