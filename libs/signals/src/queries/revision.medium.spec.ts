import { describe, expect, it } from 'vitest';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { signalTables } from '../entities/index.ts';
import { holdStep } from '../held-steps/commands/hold-step.ts';
import { undoStep } from '../held-steps/commands/undo-step.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { heldStepsOf } from '../held-steps/queries/held-steps.ts';
import { signalRowById } from './signal-row.ts';

const bed = await SignalsTestBed.open();

const rowOf = async (signalId: string) => {
  const row = await signalRowById(bed.database.fork(), signalId);
  if (!row) {
    throw new Error('There is no such signal.');
  }
  return row;
};
const note = (signalId: string, text: string) =>
  bed.database.transaction((tx) => appendSignalEvent(tx, { signalId, type: 'note', actor: null, note: text }));

describe('the revision of a signal', () => {
  it('rises with every event, with a held step and when that is undone', async () => {
    const signalId = await bed.received();
    const seen = [(await rowOf(signalId)).revision];
    const look = async () => seen.push((await rowOf(signalId)).revision);
    await note(signalId, 'the version stays');
    await look();
    await bed.step(signalId, 'IN_PROGRESS');
    await look();
    const { version } = await rowOf(signalId);
    const form = {
      department: null,
      assigneeId: null,
      externalBody: null,
      duplicateOf: null,
      note: null,
      photoIds: [],
    };
    const step = { actor: bed.clerk, signalId, version, to: 'RESOLVED' as const, message: 'Готово.', ...form };
    expect((await holdStep(bed.needs, { step, seconds: 60 })).kind).toBe('holding');
    await look();
    const held = (await heldStepsOf(bed.database.fork(), [signalId])).get(signalId);
    expect((await undoStep(bed.needs, { actorId: bed.clerk.id, heldStepId: held?.id ?? '' })).kind).toBe('undone');
    await look();
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
    expect(seen).toHaveLength(5);
  });
});

describe('the moment of the last change', () => {
  it('is later with every event, also of a transaction that began before the other one', async () => {
    const signalId = await bed.received();
    const begun = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    const early = bed.database.transaction(async (tx) => {
      // The clock of a transaction stands still from its first statement.
      await signalTables(tx).selectFrom('signal').select('id').limit(1).execute();
      begun.resolve(undefined);
      await gate.promise;
      await appendSignalEvent(tx, { signalId, type: 'note', actor: null, note: 'of the one that began before' });
    });
    await begun.promise;
    await note(signalId, 'of the transaction that began later');
    const first = (await rowOf(signalId)).updatedAt;
    gate.resolve(undefined);
    await early;
    expect((await rowOf(signalId)).updatedAt.getTime()).toBeGreaterThan(first.getTime());
  });
});
