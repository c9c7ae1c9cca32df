import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../domain/public-text.ts';
import { holdStep } from '../held-steps/commands/hold-step.ts';
import { takeHeldStep } from '../held-steps/commands/take-held-step.ts';
import { undoStep } from '../held-steps/commands/undo-step.ts';
import { heldStepsOf } from '../held-steps/queries/held-steps.ts';
import { publicTimelinesOf } from '../queries/public-timeline.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { setTextPublic } from './set-text-public.ts';

const bed = await SignalsTestBed.open();

const stepsOf = async (id: string) => (await publicTimelinesOf(bed.database.fork(), [id]))[0] ?? [];
const outcome = async (id: string) => outcomeOf(await stepsOf(id));
const texts = async (id: string) => (await stepsOf(id)).flatMap(({ message }) => message ?? []);
const lastEvent = async (id: string) => (await stepsOf(id)).at(-1)?.id ?? '';
const phone = 'Обадете се на 0888 123 456.';

async function started(): Promise<string> {
  const id = await bed.received();
  await bed.step(id, 'IN_PROGRESS', { message: 'Екипът тръгва.' });
  return id;
}

describe('the text of a step', () => {
  it('is public by its kind: the outcome is, a remark and a question are not', async () => {
    const id = await started();
    expect(await texts(id)).toEqual([]);
    await bed.step(id, 'RESOLVED', { message: 'Запълнихме дупката.' });
    expect(await texts(id)).toEqual(['Запълнихме дупката.']);
    expect(await outcome(id)).toBe('Запълнихме дупката.');
    const asked = await bed.received();
    await bed.step(asked, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    expect(await texts(asked)).toEqual([]);
  });

  it('is what the form says, and never public for a question', async () => {
    const id = await bed.received();
    await bed.step(id, 'IN_PROGRESS', { message: 'Екипът тръгва утре.', publicMessage: true });
    await bed.step(id, 'RESOLVED', { message: 'Само за Вас.', publicMessage: false });
    expect(await texts(id)).toEqual(['Екипът тръгва утре.']);
    expect(await outcome(id)).toBeNull();
    const other = await bed.received();
    expect(await bed.step(other, 'AWAITING_REPORTER', { message: 'Къде?', publicMessage: true })).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'publicMessage' }],
    });
  });

  it('with personal data is refused until somebody confirms it, and stays private where nobody asked', async () => {
    const id = await started();
    expect(await bed.step(id, 'RESOLVED', { message: phone, publicMessage: true })).toEqual({
      kind: 'personalData',
      findings: [{ kind: 'PHONE', start: 14, words: '0888 123 456' }],
    });
    expect((await bed.state(id)).status).toBe('IN_PROGRESS');
    await bed.step(id, 'RESOLVED', { message: phone, publicMessage: true, personalDataConfirmed: true });
    expect(await outcome(id)).toBe(phone);
    const silent = await started();
    await bed.step(silent, 'RESOLVED', { message: phone });
    expect((await bed.state(silent)).status).toBe('RESOLVED');
    expect(await outcome(silent)).toBeNull();
  });

  it('ends as the outcome when the report is opened again', async () => {
    const id = await started();
    await bed.step(id, 'RESOLVED', { message: 'Готово.' });
    expect(await bed.step(id, 'ASSIGNED', { message: 'Отново.' })).toMatchObject({ kind: 'moved' });
    expect(await outcome(id)).toBeNull();
    await bed.step(id, 'RESOLVED', { message: 'Сега вече.' });
    expect(await outcome(id)).toBe('Сега вече.');
  });

  it('of a held step is nowhere before it is taken, and nowhere once it is undone', async () => {
    const id = await started();
    const hold = async () => {
      const { version } = await bed.state(id);
      const step = {
        actor: bed.clerk,
        signalId: id,
        version,
        to: 'RESOLVED',
        department: null,
        assigneeId: null,
      } as const;
      const form = { externalBody: null, duplicateOf: null, note: null, photoIds: [], message: 'Готово.' };
      await holdStep(bed.needs, { step: { ...step, ...form, publicMessage: true }, seconds: 30 });
      return (await heldStepsOf(bed.database.fork(), [id])).get(id)?.id ?? '';
    };
    await undoStep(bed.needs, { actorId: bed.clerk.id, heldStepId: await hold() });
    expect(await texts(id)).toEqual([]);
    await takeHeldStep(bed.needs, { heldStepId: await hold(), actorId: bed.clerk.id });
    expect(await texts(id)).toEqual(['Готово.']);
  });

  it('that a release without the choice held stays private', async () => {
    const id = await started();
    const { version } = await bed.state(id);
    await sql`insert into held_step (signal_id, version, actor_id, to_status, due_at, form)
      values (${id}, ${version}, ${bed.clerk.id}, 'RESOLVED', now(), ${JSON.stringify({
        department: null,
        assigneeId: null,
        externalBody: null,
        duplicateOf: null,
        message: 'Готово.',
        note: null,
        photoIds: [],
      })})`.execute(bed.kysely);
    const heldStepId = (await heldStepsOf(bed.database.fork(), [id])).get(id)?.id ?? '';
    expect(await takeHeldStep(bed.needs, { heldStepId, actorId: null })).toMatchObject({ kind: 'moved' });
    expect(await texts(id)).toEqual([]);
  });
});

describe('who may publish', () => {
  const set = (signalId: string, eventId: string, over: Partial<Parameters<typeof setTextPublic>[1]> = {}) =>
    setTextPublic(bed.needs, {
      actor: bed.dispatcher,
      signalId,
      eventId,
      isPublic: false,
      personalDataConfirmed: false,
      ...over,
    });

  it('hides a text and shows it again; each is in the history, twice is once', async () => {
    const id = await started();
    await bed.step(id, 'RESOLVED', { message: 'Готово.' });
    const event = await lastEvent(id);
    expect(await set(id, event)).toEqual({ kind: 'done' });
    expect(await set(id, event)).toEqual({ kind: 'done' });
    expect(await outcome(id)).toBeNull();
    expect(await set(id, event, { isPublic: true })).toEqual({ kind: 'done' });
    expect(await outcome(id)).toBe('Готово.');
    expect(await bed.events(id)).toEqual(['received', 'started', 'resolved', 'text_hidden', 'text_published']);
  });

  it('is asked about personal data here too', async () => {
    const id = await started();
    await bed.step(id, 'RESOLVED', { message: phone, publicMessage: false });
    const event = await lastEvent(id);
    expect(await set(id, event, { isPublic: true })).toMatchObject({ kind: 'personalData' });
    expect(await set(id, event, { isPublic: true, personalDataConfirmed: true })).toEqual({ kind: 'done' });
    expect(await outcome(id)).toBe(phone);
  });

  it('shows no question, no words of the reporter, no text of another report, and nobody else does', async () => {
    const [id, other] = [await started(), await started()];
    await bed.step(id, 'RESOLVED', { message: 'Готово.' });
    const event = await lastEvent(id);
    expect(await set(other, event)).toEqual({ kind: 'notFound' });
    expect(await set(id, event, { actor: bed.otherClerk })).toEqual({ kind: 'notFound' });
    expect(await set('no-uuid', event)).toEqual({ kind: 'notFound' });
    expect(await set(id, "1' or 1=1")).toEqual({ kind: 'notFound' });
    const asked = await bed.received();
    await bed.step(asked, 'AWAITING_REPORTER', { message: 'Къде?' });
    expect(await set(asked, await lastEvent(asked), { isPublic: true })).toEqual({ kind: 'noText' });
    expect(await outcome(id)).toBe('Готово.');
  });

  it('changes nothing else of an event', async () => {
    const id = await started();
    const change = sql`update signal_event set message_public = true, message = 'x' where signal_id = ${id}`;
    await expect(change.execute(bed.kysely)).rejects.toThrow('append-only');
  });
});
