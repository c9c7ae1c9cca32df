import { type Database, run, sql } from '@ns/platform';
import { type ReadyTextSeed } from './ready-text-file.ts';

/**
 * Adds the texts that the database has never had. Texts that staff changed or removed stay as they left them; one for a
 * category or department that the municipality has not is left out.
 */
export async function seedReadyTexts(database: Database, texts: ReadyTextSeed): Promise<void> {
  const both = texts.flatMap(({ code, to, category = null, department = null, bg, en }) => [
    { code: `${code}.bg`, language: 'BG', to, category, department, ...bg },
    { code: `${code}.en`, language: 'EN', to, category, department, ...en },
  ]);
  await run(
    database.fork(),
    sql`
    insert into ready_text (seed_code, language, title, body, category_code, to_status, department_code)
    select t.code, t.language, t.title, t.text, t.category, t."to"::signal_status, t.department
    from jsonb_to_recordset(${JSON.stringify(both)}::jsonb) as t (code text, language text, title text, text text, category text, "to" text, department text)
    where (t.category is null or exists (select from category c where c.code = t.category))
      and (t.department is null or exists (select from department d where d.code = t.department))
    on conflict (seed_code) do nothing`,
  );
}
