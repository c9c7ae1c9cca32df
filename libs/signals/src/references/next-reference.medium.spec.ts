import { createLogger, NotesInMemory, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { nextReference, raiseReferences } from './next-reference.ts';
import { ReferenceMarks } from './reference-marks.ts';

const logger = createLogger('test', 'silent');
const notes = new NotesInMemory();

/** References of one database; the notes stay when it is restored. */
function referencesOf({ database }: SignalsTestBed) {
  const marks = new ReferenceMarks(notes, logger);
  return {
    next: (year: number) => database.transaction((tx) => nextReference(tx, { referencePrefix: 'NS', marks }, year)),
    raise: () => database.transaction((tx) => raiseReferences(tx, marks)),
  };
}

const bed = await SignalsTestBed.open();
const { next } = referencesOf(bed);

describe('references', () => {
  it('count from one and begin anew with each year', async () => {
    expect(await next(2026)).toBe('NS-2026-000001');
    expect(await next(2026)).toBe('NS-2026-000002');
    expect(await next(2027)).toBe('NS-2027-000001');
    expect(await next(2027)).toBe('NS-2027-000002');
  });

  it('of a year that begins under many hands are different and none is zero', async () => {
    const references = await Promise.all(Array.from({ length: 10 }, () => next(2028)));
    expect(new Set(references).size).toBe(10);
    expect(references).not.toContain('NS-2028-000000');
  });
});

describe('references after a restore', () => {
  it('go on behind every one that was issued, also by the database that is gone', async () => {
    const issued = new Set<string>();
    for (let count = 0; count < 150; count += 1) {
      issued.add(await next(2029));
    }
    const restored = referencesOf(await SignalsTestBed.open());
    issued.add(await restored.next(2029).then((reference) => `${reference} of the backup`));
    expect(await restored.raise()).toEqual({ year: 2029, number: 300, known: 1 });
    for (let count = 0; count < 150; count += 1) {
      expect(issued).not.toContain(await restored.next(2029));
    }
  });

  it('say up to how many are gone: those behind the last one that the backup knows', async () => {
    const backup = await SignalsTestBed.open();
    notes.kept.clear();
    const marks = new ReferenceMarks(notes, logger);
    const { database } = backup;
    const give = async (count: number) => {
      for (let given = 0; given < count; given += 1) {
        await database.transaction((tx) => nextReference(tx, { referencePrefix: 'NS', marks }, 2033));
      }
    };
    await give(229);
    const { rows } = await sql<{ last: string }>`select last_value as last from signal_reference_seq`.execute(
      database.fork().getKysely(),
    );
    await give(16);
    await sql`select setval('signal_reference_seq', ${rows[0]?.last ?? '0'}::bigint)`.execute(
      database.fork().getKysely(),
    );
    expect(await referencesOf(backup).raise()).toEqual({ year: 2033, number: 400, known: 229 });
    expect(await referencesOf(backup).raise()).toBeUndefined();
  });

  it('stay as they are where the database is ahead of the marks, or a newer year has begun', async () => {
    const kept = await SignalsTestBed.open();
    const ahead = referencesOf(kept);
    notes.kept.clear();
    await ahead.next(2030);
    await ahead.next(2031);
    notes.kept.delete('references/2031/200');
    expect(await ahead.raise()).toBeUndefined();
    expect(await ahead.next(2031)).toBe('NS-2031-000002');
  });

  it('are issued while no mark can be kept', async () => {
    const marks = new ReferenceMarks(
      { ...notes, write: () => Promise.reject(new Error('no space left')) } as unknown as NotesInMemory,
      logger,
    );
    const { database } = await SignalsTestBed.open();
    expect(await database.transaction((tx) => nextReference(tx, { referencePrefix: 'NS', marks }, 2032))).toBe(
      'NS-2032-000001',
    );
  });
});
