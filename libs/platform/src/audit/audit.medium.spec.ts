import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { auditEntries, type AuditQuery } from './audit-entries.ts';
import { auditSchema, changedValues, forgetAuditBefore, recordAudit, recordAuditDaily, systemActor } from './audit.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';

const store = await openTestDatabase([auditSchema]);

const everything: AuditQuery = {
  first: 50,
  afterId: null,
  actor: null,
  subject: null,
  action: null,
  from: null,
  until: null,
  search: null,
  without: [],
};

const entries = async () =>
  (
    await sql<{ action: string }>`select action, subject, before, after from audit_entry`.execute(
      store.database.fork().getKysely(),
    )
  ).rows;

describe('the audit', () => {
  it('keeps what was done, with the state before and after', async () => {
    await store.database.transaction((tx) =>
      recordAudit(tx, {
        actor: { id: 'a', origin: '10.0.0.0/24' },
        action: 'department.changed',
        subject: 'ecology',
        before: { nameBg: 'Екология' },
        after: { nameBg: 'Околна среда' },
      }),
    );
    expect(await entries()).toEqual([
      {
        action: 'department.changed',
        subject: 'ecology',
        before: { nameBg: 'Екология' },
        after: { nameBg: 'Околна среда' },
      },
    ]);
  });

  it('has no entry of a change that was undone', async () => {
    const undone = store.database.transaction(async (tx) => {
      await recordAudit(tx, { actor: systemActor, action: 'never.happened', subject: null });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await entries()).some(({ action }) => action === 'never.happened')).toBe(false);
  });

  it('has one entry a day of what is repeated', async () => {
    const seen = { actor: { id: 'b', origin: null }, action: 'thing.viewed', subject: 's' };
    const em = store.database.fork();
    await recordAuditDaily(em, seen);
    await recordAuditDaily(em, seen);
    expect((await entries()).filter(({ action }) => action === 'thing.viewed')).toHaveLength(1);
    await sql`delete from audit_entry where action = 'thing.viewed'`.execute(em.getKysely());
  });

  it('is found by each of the signals of one entry', async () => {
    const em = store.database.fork();
    const actor = { id: 'c', origin: null };
    const after = { signals: ['s1', 's2'] };
    await recordAudit(em, { actor, action: 'thing.listed', subject: null, after });
    const about = async (subject: string) =>
      (await auditEntries(em, { ...everything, first: 5, actor: 'c', subject })).map(({ after: of }) => of);
    const found = async (id: string) =>
      (await auditEntries(em, { ...everything, search: { actions: [], ids: [id] } })).map(({ after: of }) => of);
    expect(await found('s1')).toEqual([after]);
    expect(await found('s')).toEqual([]);
    expect(await about('s2')).toEqual([after]);
    expect(await about('s')).toEqual([]);
    await sql`delete from audit_entry where action = 'thing.listed'`.execute(em.getKysely());
  });

  it('cannot be rewritten', async () => {
    await expect(
      sql`update audit_entry set action = 'other'`.execute(store.database.fork().getKysely()),
    ).rejects.toThrow('are not changed');
  });

  it('forgets what is older than it is kept', async () => {
    const em = store.database.fork();
    await sql`insert into audit_entry (at, action) values (now() - interval '731 days', 'old.thing')`.execute(
      em.getKysely(),
    );
    const gone = store.database.transaction((tx) => forgetAuditBefore(tx, sql<Date>`now() - interval '730 days'`));
    expect(await gone).toBe(1);
    expect(
      (await sql`select 1 from audit_entry where action = 'old.thing'`.execute(em.getKysely())).rows[0],
    ).toBeUndefined();
    expect(await entries()).toHaveLength(1);
  });
});

describe('changed values', () => {
  it('are the fields that differ', () => {
    expect(changedValues({ a: 1, b: ['x'] }, { a: 2, b: ['x'], c: true })).toEqual({
      before: { a: 1, c: null },
      after: { a: 2, c: true },
    });
  });

  it('are nothing when nothing differs', () => {
    expect(changedValues({ a: [1] }, { a: [1] })).toBeUndefined();
  });
});
