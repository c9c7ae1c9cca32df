import { defineEntity, p } from '@mikro-orm/core';
import { describe, expect, it } from 'vitest';
import { anyOf, columnsOf, relationOf, selection, sql, tablesOf } from '../index.ts';
import { openTestDatabase } from './testing/test-database.ts';

const KeptSchema = defineEntity({
  name: 'Kept',
  tableName: 'kept',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    shownName: p.string(),
    dueOn: p.string().nullable(),
    words: p.json<readonly string[]>(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
const tables = tablesOf([KeptSchema]);
const k = columnsOf(KeptSchema, 'k');

const create = `create table kept (id bigint generated always as identity primary key, shown_name text not null,
  due_on date, words jsonb not null, created_at timestamptz not null default now());`;
const test = await openTestDatabase([
  { name: 'kept', entities: [KeptSchema], migrations: [{ name: '20260101T0000_kept', sql: create }] },
]);
const em = test.database.fork();

describe('typed statements', () => {
  it('read what was written, with the values that the types promise', async () => {
    const kept = { shown_name: 'едно', due_on: '2026-03-01', words: JSON.stringify(['a', 'b']) };
    const { id } = await tables(em).insertInto('kept').values(kept).returning('id').executeTakeFirstOrThrow();
    expect(id).toBe('1');
    const row = await tables(em)
      .selectFrom('kept')
      .select(['id', 'shown_name as shownName', 'due_on as dueOn', 'words', 'created_at as createdAt'])
      .where('id', '=', anyOf([id]))
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ id, shownName: 'едно', dueOn: '2026-03-01', words: ['a', 'b'] });
    expect(row.createdAt).toBeInstanceOf(Date);
    const named = selection(KeptSchema, 'k', ['id', 'shownName']);
    const stored = sql<typeof row>`select ${named} from kept k where ${k.dueOn} is not null`;
    expect((await stored.execute(em.getKysely())).rows).toEqual([{ id, shownName: 'едно' }]);
    expect(await tables(em).selectFrom('kept').select('id').where('id', '=', anyOf<string>([])).execute()).toEqual([]);
  });

  it('join what another slice offers, with its types', async () => {
    const offered = relationOf({ id: k.id, dueDay: k.dueOn }, sql`kept k`)('o');
    const due = sql<{ day: string }>`select ${offered.dueDay} as day from ${offered.relation}`;
    expect((await due.execute(em.getKysely())).rows).toEqual([{ day: '2026-03-01' }]);
    // @ts-expect-error not offered
    expect(offered.shownName).toBeUndefined();
  });

  it('do not compile with what no entity has', () => {
    const db = tables(em);
    const statements = [
      // @ts-expect-error no such table
      () => db.selectFrom('lost'),
      // @ts-expect-error no such column
      () => db.selectFrom('kept').select('name'),
      // @ts-expect-error a wrong value
      () => db.selectFrom('kept').select('id').where('shown_name', '=', 1),
      // @ts-expect-error a bigint is read as text
      () => db.selectFrom('kept').select('id').where('id', '=', 1),
      // @ts-expect-error a column without a default is missing
      () => db.insertInto('kept').values({ words: '[]' }),
      // @ts-expect-error JSON is bound as text
      () => db.updateTable('kept').set({ words: ['a'] }),
      // @ts-expect-error no such property
      () => selection(KeptSchema, 'k', ['shown_name']),
      // @ts-expect-error no such property
      () => k.shown_name,
    ];
    expect(statements).toHaveLength(8);
  });
});
