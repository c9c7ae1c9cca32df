import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';

const bed = await SignalsTestBed.open();
const today = sql`(now() at time zone 'Europe/Sofia')::date`;
const run = (statement: ReturnType<typeof sql>) => statement.execute(bed.kysely);
const standing = async (id: string) => {
  const { rows } = await sql<Record<string, unknown>>`
    select promise_kind as kind, promised_on = service_due_on as "onTerm", promises_made as made,
      promises_kept as kept, promises_broken as broken from signal where id = ${id}`.execute(bed.kysely);
  return rows[0];
};

/** A signal as the release before writes it: without a promised day. */
async function ofFormerRelease(): Promise<string> {
  const like = await bed.received();
  const { rows } = await sql<{ id: string }>`
    insert into signal (reference, access_code, client_key, reporter_id, channel, category_code, settlement_code,
      department_code, description, service_due_on, statutory_due_on)
    select 'NS-2000-' || right(reference, 6), access_code, gen_random_uuid(), reporter_id, channel, category_code,
      settlement_code, department_code, description, ${today} + 5, statutory_due_on
    from signal where id = ${like} returning id`.execute(bed.kysely);
  return rows[0]?.id ?? '';
}

describe('what the release before writes beside this one', () => {
  it('has its term as the promised day, also when it is opened again', async () => {
    const id = await ofFormerRelease();
    expect(await standing(id)).toEqual({ kind: 'TERM', onTerm: true, made: 1, kept: 0, broken: 0 });
    await run(sql`update signal set status = 'RESOLVED', version = version + 1 where id = ${id}`);
    expect(await standing(id)).toEqual({ kind: null, onTerm: null, made: 1, kept: 1, broken: 0 });
    await run(sql`update signal set status = 'ASSIGNED', version = version + 1 where id = ${id}`);
    expect(await standing(id)).toEqual({ kind: 'TERM', onTerm: true, made: 2, kept: 1, broken: 0 });
    await run(sql`update signal set promised_on = ${today} - 1 where id = ${id}`);
    await run(sql`update signal set status = 'REJECTED' where id = ${id}`);
    expect(await standing(id)).toMatchObject({ kind: null, kept: 1, broken: 1 });
  });

  it('is gone on with by this release', async () => {
    const id = await ofFormerRelease();
    await bed.step(id, 'IN_PROGRESS');
    expect((await bed.step(id, 'RESOLVED', { message: 'Готово.' })).kind).toBe('moved');
    expect(await standing(id)).toEqual({ kind: null, onTerm: null, made: 1, kept: 1, broken: 0 });
  });

  it('that it forwards has the day of the law, which the other body keeps', async () => {
    const id = await ofFormerRelease();
    await run(sql`update signal set status = 'FORWARDED', promise_kind = null, promised_on = null where id = ${id}`);
    expect(await standing(id)).toMatchObject({ kind: 'FORWARD', made: 1 });
    await run(sql`update signal set status = 'FORWARDED', version = version + 1 where id = ${id}`);
    expect(await standing(id)).toMatchObject({ kind: 'FORWARD' });
    await run(sql`update signal set promise_kind = null, promised_on = null where id = ${id}`);
    await run(sql`update signal set status = 'FORWARDED', version = version + 1 where id = ${id}`);
    expect(await standing(id)).toMatchObject({ kind: null });
  });

  it('cannot take the day from an open signal', async () => {
    const id = await bed.received();
    const taken = run(sql`update signal set promise_kind = null, promised_on = null where id = ${id}`);
    await expect(taken).rejects.toThrow('signal_has_next_day');
  });
});
