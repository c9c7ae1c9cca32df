import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { holdStep } from '../held-steps/commands/hold-step.ts';
import { takeHeldStep } from '../held-steps/commands/take-held-step.ts';
import { undoStep } from '../held-steps/commands/undo-step.ts';
import { heldStepsOf } from '../held-steps/queries/held-steps.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { forgetAccount } from '../writes/forget-account.ts';
import { addNote, type AddNoteProps } from './add-note.ts';
import { transitionSignal, type TransitionSignalOnceProps } from './transition-signal.ts';

const bed = await SignalsTestBed.open();

type KeyedStep = TransitionSignalOnceProps & { readonly clientKey: string };

const resolving = async (signalId: string, over: Partial<KeyedStep> = {}): Promise<KeyedStep> => ({
  actor: bed.clerk,
  signalId,
  version: (await bed.state(signalId)).version,
  to: 'RESOLVED',
  department: null,
  assigneeId: null,
  externalBody: null,
  duplicateOf: null,
  message: 'Дупката е запълнена.',
  note: null,
  photoIds: [],
  clientKey: randomUUID(),
  ...over,
});

/** A signal on which work goes on. */
async function inWork(): Promise<string> {
  const id = await bed.received();
  await bed.step(id, 'IN_PROGRESS');
  return id;
}

const pathsOf = (outcome: Awaited<ReturnType<typeof transitionSignal | typeof holdStep | typeof addNote>>) =>
  outcome.kind === 'invalid' ? outcome.problems.map(({ path }) => path) : outcome.kind;

/** Rows from which mails and everything else outside follow. */
const outboxOf = async (signalId: string) =>
  (
    await sql<{ n: number }>`
      select count(*)::int as n from outbox where payload::text like ${`%${signalId}%`}`.execute(bed.kysely)
  ).rows[0]?.n;

describe('a step with a key', () => {
  it('is taken once, however often it is sent, also ten times at once and with its photo', async () => {
    const id = await inWork();
    const step = await resolving(id, { photoIds: [await bed.uploaded(bed.clerk.id)] });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => transitionSignal(bed.needs, step)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'moved'));
    const sent = await outboxOf(id);
    expect((await transitionSignal(bed.needs, step)).kind).toBe('moved');
    expect(await bed.events(id)).toEqual(['received', 'started', 'resolved']);
    expect(await bed.photosOfEvents(id)).toEqual([{ type: 'resolved', photoId: step.photoIds[0] }]);
    expect(await outboxOf(id)).toBe(sent);
  });

  it('is the same step on another version, because what was refused as stale is sent on the present one', async () => {
    const id = await inWork();
    const step = await resolving(id, { version: 1 });
    expect((await transitionSignal(bed.needs, step)).kind).toBe('stale');
    expect(await bed.events(id)).toEqual(['received', 'started']);
    const again = { ...step, version: (await bed.state(id)).version };
    expect((await transitionSignal(bed.needs, again)).kind).toBe('moved');
    expect((await transitionSignal(bed.needs, step)).kind).toBe('moved');
    expect(await bed.events(id)).toEqual(['received', 'started', 'resolved']);
  });

  it('is refused with the key of something else: other words, photos, report, a note', async () => {
    const [id, other] = [await inWork(), await inWork()];
    const step = await resolving(id);
    await transitionSignal(bed.needs, step);
    const clientKey = step.clientKey;
    expect(pathsOf(await transitionSignal(bed.needs, { ...step, message: 'Друго.' }))).toEqual(['clientKey']);
    expect(pathsOf(await transitionSignal(bed.needs, { ...step, photoIds: [randomUUID()] }))).toEqual(['clientKey']);
    expect(pathsOf(await transitionSignal(bed.needs, await resolving(other, { clientKey })))).toEqual(['clientKey']);
    expect(pathsOf(await holdStep(bed.needs, { step: await resolving(other), clientKey, seconds: 10 }))).toEqual([
      'clientKey',
    ]);
    expect(
      pathsOf(await addNote(bed.needs, { actor: bed.clerk, signalId: id, text: 'Дупката е запълнена.', clientKey })),
    ).toEqual(['clientKey']);
    expect(pathsOf(await transitionSignal(bed.needs, { ...step, clientKey: '7' }))).toEqual(['clientKey']);
    expect([await bed.events(id), await bed.events(other)]).toEqual([
      ['received', 'started', 'resolved'],
      ['received', 'started'],
    ]);
  });

  it('takes one of two reports when both are sent with one key at the same moment', async () => {
    const clientKey = randomUUID();
    const ids = [await inWork(), await inWork()];
    const steps = await Promise.all(ids.map((id) => resolving(id, { clientKey })));
    const outcomes = await Promise.all(steps.map((step) => transitionSignal(bed.needs, step)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['invalid', 'moved']);
  });

  it('answers nobody with the key of somebody else, nor its own person once the report is out of sight', async () => {
    const id = await inWork();
    const step = await resolving(id);
    await transitionSignal(bed.needs, step);
    // A colleague who sees the report gets the answer that everybody gets: it was changed.
    expect((await transitionSignal(bed.needs, { ...step, actor: bed.dispatcher })).kind).toBe('stale');
    expect((await transitionSignal(bed.needs, { ...step, actor: bed.otherClerk })).kind).toBe('notFound');
    const moved = await inWork();
    const away = await resolving(moved, { to: 'ASSIGNED', department: 'roads', message: null, note: 'Не е за нас.' });
    const departments = ['elsewhere'];
    await transitionSignal(bed.needs, away);
    expect((await transitionSignal(bed.needs, { ...away, actor: { ...bed.clerk, departments } })).kind).toBe(
      'notFound',
    );
  });

  it('leaves its key free when it was refused', async () => {
    const id = await inWork();
    const step = await resolving(id, { message: null });
    expect(pathsOf(await transitionSignal(bed.needs, step))).toEqual(['message']);
    const unknownPhoto = { ...step, message: 'Готово.', photoIds: [randomUUID()] };
    expect(pathsOf(await transitionSignal(bed.needs, unknownPhoto))).toEqual(['photoIds.0']);
    expect((await transitionSignal(bed.needs, { ...step, message: 'Готово.' })).kind).toBe('moved');
  });

  it('takes several steps of a report one after the other, each on the version that the one before made', async () => {
    const id = await bed.received();
    const take = await resolving(id, {
      to: 'ASSIGNED',
      department: (await bed.state(id)).department_code,
      assigneeId: bed.clerk.id,
      message: null,
    });
    const done = await resolving(id, { version: take.version + 1 });
    expect((await transitionSignal(bed.needs, done)).kind).toBe('stale');
    expect((await transitionSignal(bed.needs, take)).kind).toBe('moved');
    expect((await transitionSignal(bed.needs, done)).kind).toBe('moved');
    expect(await bed.events(id)).toEqual(['received', 'assigned', 'resolved']);
  });
});

describe('a held step with a key', () => {
  const hold = ({ clientKey, ...step }: KeyedStep) => holdStep(bed.needs, { step, clientKey, seconds: 60 });
  const heldOn = async (id: string) => (await heldStepsOf(bed.database.fork(), [id])).get(id);

  it('is held once, also ten times at once, and its repetition is answered while it waits', async () => {
    const id = await inWork();
    const step = await resolving(id);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => hold(step)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'holding'));
    const held = await heldOn(id);
    expect((await hold(step)).kind).toBe('holding');
    expect(await heldOn(id)).toEqual(held);
    // The same key without holding is the same step, which waits.
    expect((await transitionSignal(bed.needs, step)).kind).toBe('moved');
    expect(await bed.events(id)).toEqual(['received', 'started']);
    expect(JSON.stringify(held?.form)).not.toContain(step.clientKey);
  });

  it('is not taken again after it was taken, and not after it was undone', async () => {
    const id = await inWork();
    const step = await resolving(id);
    await hold(step);
    const undone = (await heldOn(id))?.id ?? expect.fail('nothing is held');
    expect((await undoStep(bed.needs, { actorId: bed.clerk.id, heldStepId: undone })).kind).toBe('undone');
    expect((await hold(step)).kind).toBe('holding');
    expect(await heldOn(id)).toBeUndefined();
    const second = await resolving(id);
    await hold(second);
    const taken = (await heldOn(id))?.id ?? expect.fail('nothing is held');
    await takeHeldStep(bed.needs, { heldStepId: taken, actorId: bed.clerk.id });
    expect((await hold(second)).kind).toBe('holding');
    expect(await heldOn(id)).toBeUndefined();
    expect(await bed.events(id)).toEqual(['received', 'started', 'resolved']);
  });

  it('keeps its key free when it could not be held', async () => {
    const id = await inWork();
    const step = await resolving(id, { version: 1 });
    expect((await hold(step)).kind).toBe('stale');
    expect((await hold({ ...step, version: 2 })).kind).toBe('holding');
    expect((await hold({ ...step, version: 2, clientKey: 'x' })).kind).toBe('invalid');
  });
});

describe('a note with a key', () => {
  const note = (over: Partial<AddNoteProps> & Pick<AddNoteProps, 'signalId'>) =>
    addNote(bed.needs, { actor: bed.clerk, text: ' Огледано. ', ...over });

  it('is written once, also ten times at once, with its photo and who is mentioned', async () => {
    const [signalId, clientKey] = [await bed.received(), randomUUID()];
    const props = { signalId, clientKey, photoIds: [await bed.uploaded(bed.clerk.id)], mentions: [bed.dispatcher.id] };
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => note(props)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'noted'));
    expect(await bed.events(signalId)).toEqual(['received', 'note']);
    expect(await bed.photosOfEvents(signalId)).toHaveLength(1);
  });

  it('is refused with a known key and something else, and answers nobody but its author', async () => {
    const [signalId, clientKey] = [await bed.received(), randomUUID()];
    await note({ signalId, clientKey });
    expect(pathsOf(await note({ signalId, clientKey, text: 'Друго.' }))).toEqual(['clientKey']);
    expect(pathsOf(await note({ signalId, clientKey, mentions: [bed.dispatcher.id] }))).toEqual(['clientKey']);
    expect(pathsOf(await note({ signalId: await bed.received(), clientKey }))).toEqual(['clientKey']);
    expect(pathsOf(await note({ signalId, clientKey: '7' }))).toEqual(['clientKey']);
    expect((await note({ signalId, clientKey, actor: bed.otherClerk })).kind).toBe('notFound');
    expect(await bed.events(signalId)).toEqual(['received', 'note']);
    // The key of one person is none of another's: it is their own note.
    expect((await note({ signalId, clientKey, actor: bed.dispatcher })).kind).toBe('noted');
    expect(await bed.events(signalId)).toEqual(['received', 'note', 'note']);
  });

  it('keeps no digest of its words once the reporter is forgotten', async () => {
    const signalId = await bed.received();
    await note({ signalId, clientKey: randomUUID() });
    await bed.database.transaction((tx) => forgetAccount(tx, bed.reporterId));
    const kept = sql<{ n: number }>`
      select count(request_digest)::int as n from signal_keyed_act where signal_id = ${signalId}`;
    expect((await kept.execute(bed.kysely)).rows).toEqual([{ n: 0 }]);
  });
});
