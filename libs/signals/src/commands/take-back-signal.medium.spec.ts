import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { holdStep } from '../held-steps/commands/hold-step.ts';
import { handedAwayBy } from '../queries/handed-away.ts';
import { historiesOf } from '../queries/signal-events.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { addNote } from './add-note.ts';
import { takeBackSignal } from './take-back-signal.ts';
import { takeReporterStep } from './take-reporter-step.ts';

const bed = await SignalsTestBed.open();
const colleague = { ...bed.clerk, id: await bed.colleagueOf(bed.clerk.id) };

/** A signal that the clerk gave to the other department. */
async function givenAway(): Promise<string> {
  const id = await bed.received();
  await bed.step(id, 'ASSIGNED', { department: 'ecology' });
  return id;
}
const listed = async (actor = bed.clerk) =>
  (await handedAwayBy(bed.database.fork(), actor)).map(({ signalId }) => signalId);
const untouched = async (id: string) =>
  (await handedAwayBy(bed.database.fork(), bed.clerk)).find(({ signalId }) => signalId === id)?.isUntouched;
const takeBack = (signalId: string, actor = bed.clerk) => takeBackSignal(bed.needs, { actor, signalId });
const events = async (id: string) =>
  (await historiesOf(bed.database.fork(), [id])).filter(({ type }) => type === 'department_changed');

describe('what somebody gave away', () => {
  it('is listed for that person alone, and not once it is back', async () => {
    const id = await givenAway();
    expect(await listed()).toContain(id);
    expect(await listed(colleague)).not.toContain(id);
    expect(await listed(bed.otherClerk)).not.toContain(id);
    await takeBack(id);
    expect(await listed()).not.toContain(id);
  });

  it('is what went to another department, not what went to a person', async () => {
    const id = await bed.received();
    await bed.step(id, 'ASSIGNED', { department: 'op_kd', assigneeId: bed.clerk.id });
    expect(await listed()).not.toContain(id);
  });

  it('is of the last day', async () => {
    const id = await givenAway();
    await bed.database
      .fork()
      .getKysely()
      .transaction()
      .execute(async (tx) => {
        await sql`alter table signal_event disable trigger user`.execute(tx);
        await sql`update signal_event set at = now() - interval '25 hours' where signal_id = ${id}`.execute(tx);
        await sql`alter table signal_event enable trigger user`.execute(tx);
      });
    expect(await listed()).not.toContain(id);
    expect(await takeBack(id)).toEqual({ kind: 'notFound' });
  });

  it('is of departments that the person still works for', async () => {
    const id = await givenAway();
    const moved = { ...bed.clerk, departments: ['ecology'] };
    expect(await listed(moved)).not.toContain(id);
    expect(await takeBack(id, moved)).toEqual({ kind: 'notFound' });
  });
});

describe('taking back', () => {
  it('brings the signal back without an assignee, once however often it is asked', async () => {
    const id = await givenAway();
    const answers = await Promise.all(Array.from({ length: 5 }, async () => takeBack(id)));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['back']));
    expect(await bed.state(id)).toMatchObject({ status: 'ASSIGNED', department_code: 'op_kd', assignee_id: null });
    expect(await events(id)).toMatchObject([
      { actorId: bed.clerk.id, data: { fromDepartment: 'ecology', toDepartment: 'op_kd', department: 'op_kd' } },
    ]);
  });

  it('works again after it was given away again', async () => {
    const id = await givenAway();
    await takeBack(id);
    await bed.step(id, 'ASSIGNED', { department: 'ecology' });
    expect(await takeBack(id)).toMatchObject({ kind: 'back' });
    expect(await events(id)).toHaveLength(2);
  });

  it.each([
    {
      what: 'a step of the other department',
      act: async (id: string) => void (await bed.step(id, 'IN_PROGRESS', { actor: bed.otherClerk })),
    },
    {
      what: 'a note of the other department',
      act: async (id: string) => {
        const note = { actor: bed.otherClerk, signalId: id, text: 'Утре на място.' };
        expect(await addNote(bed.needs, note)).toMatchObject({ kind: 'noted' });
      },
    },
    {
      what: 'a step on to a third place',
      act: async (id: string) => void (await bed.step(id, 'ASSIGNED', { department: 'op_kd', actor: bed.dispatcher })),
    },
  ])('is refused after $what', async ({ act }) => {
    const id = await givenAway();
    await act(id);
    const before = await bed.state(id);
    expect(await untouched(id)).not.toBe(true);
    // A signal that others gave back is back as well.
    expect((await takeBack(id)).kind).toBe(before.department_code === 'op_kd' ? 'back' : 'taken');
    expect(await bed.state(id)).toEqual(before);
  });

  it('is refused while a step of the other department is held', async () => {
    const id = await givenAway();
    const { version } = await bed.state(id);
    const form = {
      department: null,
      assigneeId: null,
      externalBody: null,
      duplicateOf: null,
      message: null,
      note: null,
    };
    const step = { ...form, actor: bed.otherClerk, signalId: id, version, to: 'IN_PROGRESS', photoIds: [] } as const;
    expect((await holdStep(bed.needs, { step, seconds: 10 })).kind).toBe('holding');
    expect(await takeBack(id)).toEqual({ kind: 'taken' });
  });

  it('is refused for what is over, and not stopped by what its reporter does', async () => {
    const over = await givenAway();
    const reporter = { accountId: bed.reporterId, text: 'Вече не е нужно.', photoIds: [], textPath: 'text' };
    await takeReporterStep(bed.needs, { ...reporter, event: 'withdrawn', signalId: over });
    expect(await untouched(over)).toBe(false);
    expect(await takeBack(over)).toEqual({ kind: 'taken' });
  });

  it.each(['not-a-uuid', '00000000-0000-4000-8000-000000000000'])('finds no signal %s', async (id) => {
    expect(await takeBack(id)).toEqual({ kind: 'notFound' });
  });

  it('is for who gave it away, also among those who see all signals', async () => {
    const id = await givenAway();
    for (const actor of [colleague, bed.otherClerk, bed.dispatcher]) {
      expect(await takeBack(id, actor)).toEqual({ kind: 'notFound' });
    }
    expect(await bed.state(id)).toMatchObject({ department_code: 'ecology' });
  });
});
