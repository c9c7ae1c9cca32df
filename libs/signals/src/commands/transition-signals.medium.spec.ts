import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import type { CommonStep } from '../writes/chosen-step.ts';
import { transitionSignals } from './transition-signals.ts';

const bed = await SignalsTestBed.open();

const start: CommonStep = {
  to: 'IN_PROGRESS',
  department: null,
  assigneeId: null,
  externalBody: null,
  message: null,
  note: null,
};
const take = async (ids: readonly string[], { step = start, dryRun = false, version = 1 } = {}) =>
  (
    await transitionSignals(bed.needs, {
      actor: bed.clerk,
      signals: ids.map((signalId) => ({ signalId, version })),
      step,
      dryRun,
    })
  ).map(({ outcome }) => outcome.kind);

describe('one step for many signals', () => {
  it('moves each by itself: what is refused does not hold up the others', async () => {
    const [first, foreign, last] = [
      await bed.received(),
      await bed.received({ category: 'waste.dump', answers: [] }),
      await bed.received(),
    ];
    const changed = await bed.received();
    await bed.step(changed, 'IN_PROGRESS');
    const done = await bed.received();
    await bed.step(done, 'REJECTED', { message: 'Няма такава дупка.' });
    const { version } = await bed.state(done);
    expect(await take([first, foreign, changed, randomUUID(), 'no-uuid', last])).toEqual([
      'moved',
      'notFound',
      'stale',
      'notFound',
      'notFound',
      'moved',
    ]);
    expect(await take([done], { version })).toEqual(['illegal']);
    expect(await take([await bed.received()], { step: { ...start, to: 'FORWARDED' } })).toEqual(['invalid']);
    expect([
      (await bed.state(first)).status,
      (await bed.state(last)).status,
      (await bed.state(foreign)).status,
    ]).toEqual(['IN_PROGRESS', 'IN_PROGRESS', 'RECEIVED']);
  });

  it('moves a signal that was named twice once', async () => {
    const id = await bed.received();
    expect(await take([id, id])).toEqual(['moved', 'stale']);
    expect(await bed.events(id)).toEqual(['received', 'started']);
  });

  it('tried dry says the same and leaves nothing behind, not even an entry for others', async () => {
    const [id, foreign] = [await bed.received(), await bed.received({ category: 'waste.dump', answers: [] })];
    const before = [await bed.state(id), await bed.count('signal_event'), await bed.count('outbox')];
    expect(await take([id, foreign], { dryRun: true, step: { ...start, message: 'Екипът тръгва.' } })).toEqual([
      'moved',
      'notFound',
    ]);
    expect([await bed.state(id), await bed.count('signal_event'), await bed.count('outbox')]).toEqual(before);
    expect(await take([id])).toEqual(['moved']);
  });
});
