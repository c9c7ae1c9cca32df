import { categoryRelation, departmentRelation } from '@ns/municipality';
import {
  columnsOf,
  type Database,
  type EntityManager,
  sql,
  type Language,
  languageRow,
  languageTags,
  languages,
} from '@ns/platform';
import { deskTables, ReadyTextSchema } from '../entities/desk.entities.ts';
import type { Problem } from '../domain/problem.ts';
import { textOf } from '../texts/index.ts';
import type { ReadyTextSeed } from './ready-text-file.ts';

const c = categoryRelation('c');
const d = departmentRelation('d');
const r = columnsOf(ReadyTextSchema, 'r');

/**
 * Adds the texts that the database has never had. Texts that staff changed or removed stay as they left them; one for a
 * category or department that the municipality has not is left out.
 */
export async function seedReadyTexts(database: Database, texts: ReadyTextSeed): Promise<void> {
  const both = inEachLanguage(texts);
  const known = sql<never>`
    select t.code, t.language, t.title, t.text, t.category, t."to"::signal_status, t.department
    from jsonb_to_recordset(${JSON.stringify(both)}::jsonb) as t (code text, language text, title text, text text,
      category text, "to" text, department text)
    where (t.category is null or exists (select from ${c.relation} where ${c.code} = t.category))
      and (t.department is null or exists (select from ${d.relation} where ${d.code} = t.department))`;
  await deskTables(database.fork())
    .insertInto('ready_text')
    .columns(['seed_code', 'language', 'title', 'body', 'category_code', 'to_status', 'department_code'])
    .expression(known)
    .onConflict((seeded) => seeded.column('seed_code').doNothing())
    .execute();
}

/** Each language of a text by itself, as they are kept. */
function inEachLanguage(texts: ReadyTextSeed) {
  return texts.flatMap(({ code, to, category = null, department = null, ...words }) =>
    languages.flatMap((language) => {
      const { tag } = languageRow(language);
      const given = words[tag];
      return given ? [{ code: `${code}.${tag}`, language, to, category, department, ...given }] : [];
    }),
  );
}

/**
 * Writes the texts of a set-up file over those of the same code; texts for a category or department that there is not
 * are faults.
 * @returns what is wrong, with paths of the file
 */
export async function importReadyTexts(
  tx: EntityManager,
  texts: ReadyTextSeed,
  archiveRest: boolean,
): Promise<readonly Problem[]> {
  const both = JSON.stringify(inEachLanguage(texts));
  const lost = (
    await sql<{ path: string }>`
    select 'readyTexts.' || (t.n - 1) || '.' || case when ${c.code} is null and t.entry ? 'category' then 'category'
      else 'department' end as path
    from jsonb_array_elements(${JSON.stringify(texts)}::jsonb) with ordinality as t (entry, n)
    left join ${c.relation} on ${c.code} = t.entry ->> 'category'
    left join ${d.relation} on ${d.code} = t.entry ->> 'department'
    where (t.entry ? 'category' and ${c.code} is null) or (t.entry ? 'department' and ${d.code} is null)`.execute(
      tx.getKysely(),
    )
  ).rows;
  if (lost.length > 0) {
    return lost.map(({ path }) => ({ path, message: textOf('unknownEntry') }));
  }
  await sql`
    with given as (
      select * from jsonb_to_recordset(${both}::jsonb) as g (code text, language text, title text, text text,
        category text, "to" text, department text)),
    own as (
      update ready_text r set title = g.title, body = g.text, category_code = g.category,
        to_status = g."to"::signal_status,
        department_code = g.department, version = ${r.version} + 1, changed_at = now(), removed_at = null
      from given g where ${ownCode} = g.code or ${r.seedCode} = g.code returning g.code),
    gone as (
      update ready_text r set removed_at = now()
      where ${archiveRest} and ${r.removedAt} is null and not exists (select from given g where g.code = ${r.seedCode}
        or g.code = ${ownCode}))
    insert into ready_text (seed_code, language, title, body, category_code, to_status, department_code)
    select code, language, title, text, category, "to"::signal_status, department from given
    where code not in (select code from own)`.execute(tx.getKysely());
  return [];
}

/** Code of a text that was written here, in a set-up file. */
const ownCode = sql`('own.' || replace(${r.id}::text, '-', '') || '.' || lower(${r.language}))`;

const anyTag = new RegExp(`\\.(${languageTags.join('|')})$`);

/** The texts in use as a set-up file has them. */
export async function exportReadyTexts(em: EntityManager): Promise<ReadyTextSeed> {
  const kept = (
    await sql<{
      code: string;
      language: Language;
      title: string;
      text: string;
      to: string | null;
      category: string | null;
      department: string | null;
    }>`
    select coalesce(${r.seedCode}, ${ownCode}) as code, ${r.language}, ${r.title}, ${r.body} as text,
      ${r.toStatus} as "to", ${r.categoryCode} as category, ${r.departmentCode} as department
    from ready_text r where ${r.removedAt} is null order by 1`.execute(em.getKysely())
  ).rows;
  // The languages of one code may have gone ways of their own: then each is an entry.
  const entries = new Map<string, ReadyTextSeed[number]>();
  for (const { code, language, title, text, to, category, department } of kept) {
    const base = code.replace(anyTag, '');
    const key = JSON.stringify([base, to, category, department]);
    const entry = entries.get(key) ?? {
      code: base,
      to: to as ReadyTextSeed[number]['to'],
      category: category ?? undefined,
      department: department ?? undefined,
    };
    entries.set(key, { ...entry, [languageRow(language).tag]: { title, text } });
  }
  return [...entries.values()];
}
