import { randomUUID } from 'node:crypto';
import { createLogger } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsStage } from '../testing/signals-stage.ts';
import { type CommonStep, TransitionSignals } from './transition-signals.ts';

const stage = await SignalsStage.open();
const many = new TransitionSignals(stage.commands.transition, createLogger('test', 'silent'));

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
    await many.execute({ actor: stage.clerk, signals: ids.map((signalId) => ({ signalId, version })), step, dryRun })
  ).map(({ outcome }) => outcome.kind);

describe('one step for many signals', () => {
  it('moves each by itself: what is refused does not hold up the others', async () => {
    const [first, foreign, last] = [
      await stage.received(),
      await stage.received({ category: 'waste.dump', answers: [] }),
      await stage.received(),
    ];
    const changed = await stage.received();
    await stage.step(changed, 'IN_PROGRESS');
    const done = await stage.received();
    await stage.step(done, 'REJECTED', { message: 'Няма такава дупка.' });
    const { version } = await stage.state(done);
    expect(await take([first, foreign, changed, randomUUID(), 'no-uuid', last])).toEqual([
      'moved',
      'notFound',
      'stale',
      'notFound',
      'notFound',
      'moved',
    ]);
    expect(await take([done], { version })).toEqual(['illegal']);
    expect(await take([await stage.received()], { step: { ...start, to: 'FORWARDED' } })).toEqual(['invalid']);
    expect([
      (await stage.state(first)).status,
      (await stage.state(last)).status,
      (await stage.state(foreign)).status,
    ]).toEqual(['IN_PROGRESS', 'IN_PROGRESS', 'RECEIVED']);
  });

  it('moves a signal that was named twice once', async () => {
    const id = await stage.received();
    expect(await take([id, id])).toEqual(['moved', 'stale']);
    expect(await stage.events(id)).toEqual(['received', 'started']);
  });

  it('tried dry says the same and leaves nothing behind, not even a fact for others', async () => {
    const [id, foreign] = [await stage.received(), await stage.received({ category: 'waste.dump', answers: [] })];
    const before = [await stage.state(id), await stage.count('signal_event'), await stage.count('outbox')];
    expect(await take([id, foreign], { dryRun: true, step: { ...start, message: 'Екипът тръгва.' } })).toEqual([
      'moved',
      'notFound',
    ]);
    expect([await stage.state(id), await stage.count('signal_event'), await stage.count('outbox')]).toEqual(before);
    expect(await take([id])).toEqual(['moved']);
  });
});
