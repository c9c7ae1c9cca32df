import { categoryRelation, departmentRelation, quarterRelation, settlementRelation } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { stemsOf } from './search-words.ts';

/** An entry of a menu with the words that it is looked for by. */
export interface MenuEntry {
  /** see {@link lexemeOf} */
  readonly lexeme: string;
  /** of its name in every language; of a category also of its group */
  readonly stems: readonly string[];
}

type Menu = 'category' | 'department' | 'settlement' | 'quarter';

/**
 * How an entry of a menu stands among the stems of a signal: by its code, so that a renamed entry is found by its new
 * name at once. No word of a text begins with this sign. A quarter's code is its own after its settlement's.
 */
export function lexemeOf(menu: Menu, ...codes: readonly string[]): string {
  return `=${menu}:${codes.join(':')}`;
}

const c = categoryRelation('c');
const g = categoryRelation('g');
const d = departmentRelation('d');
const q = quarterRelation('q');
const t = settlementRelation('t');

const wordsIn = (name: ReturnType<typeof sql>) =>
  sql`(select string_agg(words.value, ' ') from jsonb_each_text(${name}) words)`;

/** Every entry that a signal may belong to, archived ones too. One statement; menus have some hundred entries. */
export async function menuEntries(em: EntityManager): Promise<readonly MenuEntry[]> {
  const entries = sql<{ menu: Menu; codes: readonly string[]; words: string | null }>`
    select 'category' as menu, array[${c.code}] as codes,
        concat_ws(' ', ${wordsIn(c.name)}, ${wordsIn(g.name)}) as words
      from ${c.relation} left join ${g.relation} on ${g.code} = ${c.parentCode}
    union all select 'department', array[${d.code}], ${wordsIn(d.name)} from ${d.relation}
    union all select 'settlement', array[${t.code}], ${wordsIn(t.name)} from ${t.relation}
    union all select 'quarter', array[${q.settlementCode}, ${q.code}], ${wordsIn(q.name)} from ${q.relation}`;
  const { rows } = await entries.execute(em.getKysely());
  return rows.map(({ menu, codes, words }) => ({ lexeme: lexemeOf(menu, ...codes), stems: stemsOf(words ?? '') }));
}
