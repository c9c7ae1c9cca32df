import { Database, sql } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { municipalitySchema } from './municipality.schema.ts';
import { setupDocument } from './setup/setup-document.ts';

const migration = '20261126T2100_municipality_words_by_language';
const before = municipalitySchema.migrations.filter(({ name }) => name < migration);

const test = await openTestDatabase([{ ...municipalitySchema, migrations: before }]);

it('words in a column for each language become one object, none is lost', async () => {
  const file = setupDocument.parse(JSON.parse(await readFile('tools/seed/ruse.json', 'utf8')));
  const em = test.database.fork();
  await sql`insert into department (code, name_bg, name_en, position)
      select code, name ->> 'bg', name ->> 'en', 1
      from jsonb_to_recordset(${JSON.stringify(file.departments)}::jsonb) as given (code text, name jsonb)`.execute(
    em.getKysely(),
  );
  await sql`insert into external_body (code, name_bg, name_en, position)
      select code, name ->> 'bg', name ->> 'en', 1
      from jsonb_to_recordset(${JSON.stringify(file.externalBodies)}::jsonb) as given (code text, name jsonb)`.execute(
    em.getKysely(),
  );
  await sql`insert into category (code, name_bg, name_en, department_code, advice_bg, advice_en, icon, position)
      select code, name ->> 'bg', name ->> 'en', department, advice ->> 'bg', advice ->> 'en', 'dots', 1
      from jsonb_to_recordset(${JSON.stringify(file.categories)}::jsonb)
        as given (code text, name jsonb, department text, advice jsonb)`.execute(em.getKysely());
  await sql`insert into question (category_code, code, label_bg, label_en, datatype, choices, position)
      select c.code, q.code, q.label ->> 'bg', q.label ->> 'en', q.datatype, q.values, 1
      from jsonb_to_recordset(${JSON.stringify(file.categories)}::jsonb) as c (code text, questions jsonb),
        jsonb_to_recordset(c.questions) as q (code text, label jsonb, datatype text, values jsonb)`.execute(
    em.getKysely(),
  );
  await sql`update municipality set privacy_bg = 'Обща част', privacy_en = ''`.execute(em.getKysely());

  const newest = await Database.open({ url: test.url, poolSize: 2, slices: [municipalitySchema] });
  expect((await newest.migrate())[0]).toBe(migration);
  await newest.close();

  const named = async (table: string) =>
    (await sql<{ code: string }>`select code, name from ${sql.table(table)} order by code`.execute(em.getKysely()))
      .rows;
  const sorted = <T extends { readonly code: string }>(entries: readonly T[]) =>
    entries.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  expect(sorted(await named('department'))).toEqual(sorted(file.departments).map(({ code, name }) => ({ code, name })));
  expect(sorted(await named('external_body'))).toEqual(
    sorted(file.externalBodies).map(({ code, name }) => ({ code, name })),
  );
  const categories = (await sql<{ code: string }>`select code, name, advice from category`.execute(em.getKysely()))
    .rows;
  expect(sorted(categories)).toEqual(
    sorted(file.categories).map(({ code, name, advice = null }) => ({ code, name, advice })),
  );
  const questions = (
    await sql<{ code: string }>`
    select category_code || '/' || code as code, label, choices as values from question`.execute(em.getKysely())
  ).rows;
  const asked = file.categories.flatMap((category) =>
    category.questions.map(({ code, label, values }) => ({ code: `${category.code}/${code}`, label, values })),
  );
  expect(asked.length).toBeGreaterThan(5);
  expect(sorted(questions)).toEqual(sorted(asked));
  expect((await sql`select name, address, privacy from municipality`.execute(em.getKysely())).rows[0]).toEqual({
    name: { bg: 'Община', en: 'Municipality' },
    address: null,
    privacy: { bg: 'Обща част', en: '' },
  });
});

it('words without the default language are refused by the table', async () => {
  const em = test.database.fork();
  const insert = (name: object) =>
    sql`insert into department (code, name, position) values ('x', ${JSON.stringify(name)}::jsonb, 1)`.execute(
      em.getKysely(),
    );
  await expect(insert({ en: 'Roads' })).rejects.toThrow('department_name_check');
  await expect(insert([])).rejects.toThrow('department_name_check');
  await expect(insert({ bg: null })).rejects.toThrow('department_name_check');
});
