import { describe, expect, it } from 'vitest';
import { eventually, registerCitizen, signIn, step, submit } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { Listener } from './listener.ts';

const system = await storySystem();
const citizen = await registerCitizen(system);
const clerk = await signIn(system, 'clerk.ecology@demo.test');
const dispatcher = await signIn(system, 'dispatcher@demo.test');
const holdSeconds = 10;

interface Held {
  readonly id: string;
  readonly secondsLeft: number;
  readonly refusal: string | null;
  readonly form: { readonly message: string } | null;
}

interface State {
  readonly version: number;
  readonly status: string;
  readonly heldStep: Held | null;
  readonly deliveries: readonly { readonly kind: string }[];
}

const state = async (id: string, who = clerk): Promise<State> =>
  (
    await who.api.request<{ signal: State }>(
      `query ($id: ID!) { signal(id: $id) { version status deliveries { kind }
        heldStep { id secondsLeft refusal form { message } } } }`,
      { id },
    )
  ).signal;

const wordsOf = (id: string) => `Мястото е частно, виж ${id.slice(-6)}.`;

/** A report in work about which everything has left that had to, and that its step is held. */
async function holding(): Promise<{ readonly id: string; readonly reference: string; readonly held: Held }> {
  const { id, reference } = await submit(citizen);
  await step(dispatcher, id, 'IN_PROGRESS');
  await system.records.waitForNumber(reference);
  await eventually(async () => (await mailsAbout(reference)).length === 3, 'the mails before the step have arrived');
  const { version } = await state(id);
  await clerk.api.request(
    `mutation ($input: TransitionSignalInput!) { transitionSignal(input: $input) { __typename } }`,
    { input: { signalId: id, version, to: 'REJECTED', message: wordsOf(id), holdSeconds } },
  );
  const { heldStep: held } = await state(id);
  if (!held) {
    throw new Error('The step is not held.');
  }
  return { id, reference, held };
}

const mailsAbout = async (reference: string) =>
  (await system.mailbox.to(citizen.email)).filter(({ subject }) => subject.includes(reference));

const undo = async (heldStepId: string, who = clerk): Promise<string> =>
  (
    await who.api.request<{ undoStep: { __typename: string } }>(
      'mutation ($id: ID!) { undoStep(heldStepId: $id) { __typename } }',
      { id: heldStepId },
    )
  ).undoStep.__typename;

/** The documents of a report in the records system: its own and those of decisions about it. */
const documentsOf = async (reference: string) =>
  (await system.records.documents()).filter((document) => document.reference.startsWith(reference));

/** Waits until no more than this many seconds are left of the time to undo. */
const until = (id: string, seconds: number) =>
  eventually(async () => ((await state(id)).heldStep?.secondsLeft ?? 0) <= seconds, `${String(seconds)} s are left`);

/** Nothing of the step was sent to anybody, and the report is as it was. */
async function expectNothingLeft({ id, reference }: { readonly id: string; readonly reference: string }) {
  const { status, deliveries } = await state(id);
  expect(status).toBe('IN_PROGRESS');
  expect(deliveries.filter(({ kind }) => kind === 'rejected')).toEqual([]);
  expect((await mailsAbout(reference)).filter(({ text }) => text.includes(wordsOf(id)))).toEqual([]);
  expect(await documentsOf(reference)).toHaveLength(1);
}

/** Everything of the step was sent, once. */
async function expectOnce({ id, reference }: { readonly id: string; readonly reference: string }) {
  await eventually(async () => (await state(id)).status === 'REJECTED', 'the step is taken', 60_000);
  await eventually(async () => (await documentsOf(reference)).length === 2, 'its document is there', 60_000);
  await system.mailbox.waitFor(citizen.email, ({ text }) => text.includes(wordsOf(id)), 60_000);
  await system.mailbox.waitForCount(citizen.email, (await system.mailbox.to(citizen.email)).length);
  expect((await mailsAbout(reference)).filter(({ text }) => text.includes(wordsOf(id)))).toHaveLength(1);
  expect((await state(id)).heldStep).toBeNull();
}

describe('a step that can be undone', () => {
  it('leaves nothing when it is undone at once, halfway and at the last moment; later it is taken once', async () => {
    const [atOnce, halfway, last, late] = [await holding(), await holding(), await holding(), await holding()];
    expect(await undo(atOnce.held.id)).toBe('HeldStep');
    await until(halfway.id, holdSeconds / 2);
    expect(await undo(halfway.held.id)).toBe('HeldStep');
    await until(last.id, 0.1);
    // On a busy machine the last moment may be over: then it is too late, and the step is taken.
    const inTime = (await undo(last.held.id)) === 'HeldStep';
    await until(late.id, 0);
    expect(await undo(late.held.id)).not.toBe('HeldStep');
    await expectOnce(late);
    await (inTime ? expectNothingLeft(last) : expectOnce(last));
    await expectNothingLeft(atOnce);
    await expectNothingLeft(halfway);
  });

  it('is seen by nobody but staff who have the report open, and only its author reads and undoes it', async () => {
    const { id, held } = await holding();
    const listener = new Listener<{ mySignalEvents: { event: { type: string } | null } }>(
      system.socketUrl,
      citizen,
      'subscription { mySignalEvents { event { type } } }',
    );
    const mine = async () =>
      (
        await citizen.api.request<{ mySignal: { status: string; timeline: { type: string }[] } }>(
          'query ($id: ID!) { mySignal(id: $id) { status timeline { type } } }',
          { id },
        )
      ).mySignal;
    expect((await mine()).status).toBe('IN_PROGRESS');
    expect((await mine()).timeline.map(({ type }) => type)).not.toContain('rejected');
    // A colleague sees that a step waits, not what is written; only its author may undo it or take it at once.
    expect((await state(id, dispatcher)).heldStep).toMatchObject({ id: held.id, form: null });
    expect(await undo(held.id, dispatcher)).toBe('NotFoundError');
    const refused = await dispatcher.api.request<{ transitionSignal: { __typename: string } }>(
      'mutation ($input: TransitionSignalInput!) { transitionSignal(input: $input) { __typename } }',
      { input: { signalId: id, version: (await state(id)).version, to: 'RESOLVED', message: 'Готово.' } },
    );
    expect(refused.transitionSignal.__typename).toBe('StepHeldError');
    expect(listener.received).toEqual([]);
    await clerk.api.request('mutation ($id: ID!) { takeHeldStep(heldStepId: $id) { __typename } }', { id: held.id });
    await eventually(
      () => listener.received.some(({ mySignalEvents }) => mySignalEvents.event?.type === 'rejected'),
      'the reporter learns of the step',
    );
    await listener.close();
  });

  it('survives that api and worker are killed: undone it stays undone, else it is taken once', async () => {
    const [undone, taken] = [await holding(), await holding()];
    await Promise.all([system.api.kill(), system.worker.kill()]);
    await system.api.start();
    await expectNothingLeft(taken);
    expect(await undo(undone.held.id)).toBe('HeldStep');
    await until(taken.id, 0);
    await expectNothingLeft(taken);
    await system.worker.start();
    await expectOnce(taken);
    await expectNothingLeft(undone);
  });
});
