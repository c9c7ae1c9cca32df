import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsStage } from '../testing/signals-stage.ts';
import { lateTask } from './late.ts';

const stage = await SignalsStage.open();

const dueOn = (id: string, day: string) =>
  sql`update signal set service_due_on = ${day}::date where id = ${id}`.execute(stage.database.fork().getKysely());
const look = () => lateTask(stage.database).perform();

describe('a target date that passes', () => {
  it('is written into the history once, also when several workers look', async () => {
    const id = await stage.received();
    await dueOn(id, '2026-01-05');
    await Promise.all([look(), look()]);
    await look();
    expect(await stage.events(id)).toEqual(['received', 'late']);
  });

  it('is written again when it was moved and passes once more', async () => {
    const id = await stage.received();
    await dueOn(id, '2026-01-05');
    await look();
    await dueOn(id, '2026-02-05');
    await look();
    expect(await stage.events(id)).toEqual(['received', 'late', 'late']);
  });

  it('is no matter while there is time, while the reporter is asked, and after an outcome', async () => {
    const [early, asked, done] = [await stage.received(), await stage.received(), await stage.received()];
    await dueOn(early, '2126-01-05');
    for (const id of [asked, done]) {
      await stage.step(id, 'IN_PROGRESS');
    }
    expect((await stage.step(asked, 'AWAITING_REPORTER', { message: 'Къде точно?' })).kind).toBe('moved');
    expect((await stage.step(done, 'RESOLVED', { message: 'Дупката е запълнена.' })).kind).toBe('moved');
    for (const id of [asked, done]) {
      await dueOn(id, '2026-01-05');
    }
    await look();
    for (const id of [early, asked, done]) {
      expect(await stage.events(id)).not.toContain('late');
    }
  });
});
