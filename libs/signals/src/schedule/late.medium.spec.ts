import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { lateTask } from './late.ts';

const bed = await SignalsTestBed.open();

const dueOn = (id: string, day: string) =>
  sql`update signal set service_due_on = ${day}::date where id = ${id}`.execute(bed.kysely);
const look = () => lateTask(bed.database).perform();

describe('a target date that passes', () => {
  it('is written into the history once, also when several workers look', async () => {
    const id = await bed.received();
    await dueOn(id, '2026-01-05');
    await Promise.all([look(), look()]);
    await look();
    expect(await bed.events(id)).toEqual(['received', 'late']);
  });

  it('is written again when it was moved and passes once more', async () => {
    const id = await bed.received();
    await dueOn(id, '2026-01-05');
    await look();
    await dueOn(id, '2026-02-05');
    await look();
    expect(await bed.events(id)).toEqual(['received', 'late', 'late']);
  });

  it('is no matter while there is time, while the reporter is asked, and after an outcome', async () => {
    const [early, asked, done] = [await bed.received(), await bed.received(), await bed.received()];
    await dueOn(early, '2126-01-05');
    for (const id of [asked, done]) {
      await bed.step(id, 'IN_PROGRESS');
    }
    expect((await bed.step(asked, 'AWAITING_REPORTER', { message: 'Къде точно?' })).kind).toBe('moved');
    expect((await bed.step(done, 'RESOLVED', { message: 'Дупката е запълнена.' })).kind).toBe('moved');
    for (const id of [asked, done]) {
      await dueOn(id, '2026-01-05');
    }
    await look();
    for (const id of [early, asked, done]) {
      expect(await bed.events(id)).not.toContain('late');
    }
  });
});
