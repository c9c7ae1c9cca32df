/** @module-tag long */
import { describe, expect, it } from 'vitest';
import { eventually, registerCitizen, signIn, step, submit, wantInterimNews } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { Listener } from './listener.ts';

const system = await storySystem();
const citizen = await registerCitizen(system);
// A mail for each step shows what left and what did not.
await wantInterimNews(citizen, 'AT_ONCE');
const clerk = await signIn(system, 'clerk.ecology@demo.test');
const dispatcher = await signIn(system, 'dispatcher@demo.test');
const holdSeconds = 10;
/** Longer than a busy machine needs to look at everything, or to kill and start the api. */
const longSeconds = 25;

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

interface Report {
  readonly id: string;
  readonly reference: string;
}

/** A report in work about which everything has left that had to. */
async function inWork(): Promise<Report> {
  const { id, reference } = await submit(citizen);
  await step(dispatcher, id, 'IN_PROGRESS');
  await system.records.waitForNumber(reference);
  await eventually(async () => (await mailsAbout(reference)).length === 3, 'the mails before the step have arrived');
  return { id, reference };
}

/** Makes a step about a report in work, which is held. */
async function hold({ id, reference }: Report, seconds = holdSeconds): Promise<Report & { readonly held: Held }> {
  const { version } = await state(id);
  await clerk.api.request(
    `mutation ($input: TransitionSignalInput!) { transitionSignal(input: $input) { __typename } }`,
    { input: { signalId: id, version, to: 'REJECTED', message: wordsOf(id), holdSeconds: seconds } },
  );
  const { heldStep: held } = await state(id);
  if (!held) {
    throw new Error('The step is not held.');
  }
  return { id, reference, held };
}

/** A report in work whose step is held. */
const holding = async (seconds = holdSeconds) => hold(await inWork(), seconds);

/** What is written in a step for several reports: every reporter reads the same. */
const commonWords = (reports: readonly Report[]) => `Мястата са частни, виж ${reports[0]?.id.slice(-6) ?? ''}.`;

/** Two reports in work whose step is held for both together. */
async function holdingTogether(seconds: number) {
  const reports = [await inWork(), await inWork()];
  const signals = await Promise.all(
    reports.map(async ({ id }) => ({ signalId: id, version: (await state(id)).version })),
  );
  const { transitionSignals } = await clerk.api.request<{
    transitionSignals: { groupId: string; rows: { outcome: string }[] };
  }>(
    `mutation ($input: TransitionSignalsInput!) { transitionSignals(input: $input) {
      ... on TransitionedSignals { groupId rows { outcome } } } }`,
    { input: { signals, to: 'REJECTED', message: commonWords(reports), holdSeconds: seconds } },
  );
  expect(transitionSignals.rows.map(({ outcome }) => outcome)).toEqual(['HELD', 'HELD']);
  return { reports, groupId: transitionSignals.groupId };
}

const undoTogether = async (groupId: string, who = clerk): Promise<string> =>
  (
    await who.api.request<{ undoSteps: { __typename: string } }>(
      'mutation ($id: ID!) { undoSteps(groupId: $id) { __typename } }',
      { id: groupId },
    )
  ).undoSteps.__typename;

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
async function expectNothingLeft({ id, reference }: Report, words = wordsOf(id)) {
  const { status, deliveries } = await state(id);
  expect(status).toBe('IN_PROGRESS');
  expect(deliveries.filter(({ kind }) => kind === 'rejected')).toEqual([]);
  expect((await mailsAbout(reference)).filter(({ text }) => text.includes(words))).toEqual([]);
  expect(await documentsOf(reference)).toHaveLength(1);
}

/** Everything of the step was sent, once. */
async function expectOnce({ id, reference }: Report, words = wordsOf(id)) {
  await eventually(async () => (await state(id)).status === 'REJECTED', 'the step is taken', 60_000);
  await eventually(async () => (await documentsOf(reference)).length === 2, 'its document is there', 60_000);
  await eventually(
    async () => (await mailsAbout(reference)).some(({ text }) => text.includes(words)),
    'its mail is there',
    60_000,
  );
  await system.mailbox.all(citizen.email);
  expect((await mailsAbout(reference)).filter(({ text }) => text.includes(words))).toHaveLength(1);
  expect((await state(id)).heldStep).toBeNull();
}

describe('a step that can be undone', () => {
  it('leaves nothing when it is undone at once, halfway and at the last moment; later it is taken once', async () => {
    // In work before the first is held: a busy machine takes longer for that than a step waits.
    const [first, second, third, fourth] = [await inWork(), await inWork(), await inWork(), await inWork()];
    const atOnce = await hold(first);
    expect(await undo(atOnce.held.id)).toBe('HeldStep');
    const [halfway, last, late] = [await hold(second), await hold(third), await hold(fourth)];
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
    const { id, held } = await holding(longSeconds);
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
    const [undone, taken] = [await holding(longSeconds), await holding(longSeconds)];
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

  it('for several reports is undone or taken for all of them, also when api and worker are killed', async () => {
    const [undone, taken] = [await holdingTogether(longSeconds), await holdingTogether(longSeconds)];
    await Promise.all([system.api.kill(), system.worker.kill()]);
    await system.api.start();
    expect(await undoTogether(undone.groupId, dispatcher)).toBe('NotFoundError');
    expect(await undoTogether(undone.groupId)).toBe('UndoneSteps');
    for (const { id } of taken.reports) {
      await until(id, 0);
    }
    expect(await undoTogether(taken.groupId)).toBe('ActionNotAvailableError');
    await system.worker.start();
    const words = commonWords(taken.reports);
    const arrived = async ({ reference }: Report) =>
      (await mailsAbout(reference)).some(({ text }) => text.includes(words));
    await eventually(
      async () => (await Promise.all(taken.reports.map(arrived))).every(Boolean),
      'the mails of both have arrived',
      60_000,
    );
    for (const report of taken.reports) {
      await expectOnce(report, words);
    }
    for (const report of undone.reports) {
      await expectNothingLeft(report, commonWords(undone.reports));
    }
  });
});
