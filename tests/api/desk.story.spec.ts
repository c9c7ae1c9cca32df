import { describe, expect, it } from 'vitest';
import { eventually, type Person, registerCitizen, signIn, submit } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { Listener } from './listener.ts';

const system = await storySystem();
const citizen = await registerCitizen(system);
const [clerk, otherClerk] = await Promise.all([
  signIn(system, 'clerk.ecology@demo.test'),
  signIn(system, 'clerk.op_kd@demo.test'),
]);
const [dispatcher, manager] = await Promise.all([
  signIn(system, 'dispatcher@demo.test'),
  signIn(system, 'manager@demo.test'),
]);
const signal = await submit(citizen);

interface Viewer {
  readonly id: string;
  readonly name: string;
}

/** Who looks at the signal, as one api process says it to a person. */
const watch = (person: Person, url = system.socketUrl) =>
  new Listener<{ readonly signalViewers: { readonly viewers: readonly Viewer[] } }>(
    url,
    person,
    'subscription ($id: ID!) { signalViewers(signalId: $id) { viewers { id name } } }',
    { id: signal.id },
  );

const shows = ({ received }: ReturnType<typeof watch>, names: readonly string[], within?: number) =>
  eventually(
    () =>
      received
        .at(-1)
        ?.signalViewers.viewers.map(({ name }) => name)
        .toSorted()
        .join() === names.toSorted().join(),
    `${names.join(', ')} are shown`,
    within,
  );

/** Who looks at which signals, as it is said to a person. */
const overview = (person?: Person) =>
  new Listener<{
    readonly staffPresence: { readonly signals: { readonly signalId: string; readonly viewers: readonly Viewer[] }[] };
  }>(system.socketUrl, person, 'subscription { staffPresence { signals { signalId viewers { id name } } } }');

const seenIn = ({ received }: ReturnType<typeof overview>) =>
  received
    .at(-1)
    ?.staffPresence.signals.map(({ signalId, viewers }) => `${signalId}: ${viewers.map(({ name }) => name).join()}`);

const nameOf = async (person: Person): Promise<Viewer> =>
  (await person.api.request<{ me: Viewer }>('{ me { id name } }')).me;

describe('two members of the staff at one signal', () => {
  it(
    'see each other through different api processes until they leave; the presence of a killed process ends ' +
      'within seconds',
    async () => {
      const [one, two] = [(await nameOf(clerk)).name, (await nameOf(dispatcher)).name];
      const other = await system.startAnotherApi();
      const first = watch(clerk);
      await shows(first, [one]);
      const second = watch(dispatcher, `${other.url.replace('http', 'ws')}/graphql`);
      await Promise.all([shows(first, [one, two]), shows(second, [one, two])]);
      await second.close();
      await shows(first, [one]);
      const third = watch(dispatcher, `${other.url.replace('http', 'ws')}/graphql`);
      await shows(first, [one, two]);
      await other.api.kill();
      await shows(first, [one], 30_000);
      await Promise.all([first.close(), third.close()]);
    },
  );

  it('are seen in the lists of those who may see the signal, and of nobody else', async () => {
    const [name, place] = [(await nameOf(clerk)).name, signal.id];
    const [mine, overseer, stranger, reporter, nobody] = [
      overview(clerk),
      overview(dispatcher),
      overview(otherClerk),
      overview(citizen),
      overview(),
    ];
    await eventually(
      () => [mine, overseer, stranger].every(({ received }) => received.length > 0),
      'the staff’s overviews are open',
    );
    const watching = watch(clerk);
    for (const seen of [mine, overseer]) {
      await eventually(() => seenIn(seen)?.includes(`${place}: ${name}`), 'the clerk is seen at the signal');
    }
    await watching.close();
    for (const seen of [mine, overseer]) {
      await eventually(() => seenIn(seen)?.length === 0, 'nobody is seen any more');
    }
    await eventually(() => reporter.ended && nobody.ended, 'the others are refused');
    expect(stranger.received).toEqual([{ staffPresence: { signals: [] } }]);
    expect([reporter.received, nobody.received]).toEqual([[], []]);
    for (const each of [mine, overseer, stranger, reporter, nobody]) {
      await each.close();
    }
  });

  it('are not seen by those who may not see the signal', async () => {
    const [stranger, reporter] = [watch(otherClerk), watch(citizen)];
    await eventually(() => stranger.ended && reporter.ended, 'both subscriptions end');
    expect([stranger.received, reporter.received]).toEqual([[], []]);
    await Promise.all([stranger.close(), reporter.close()]);
  });
});

describe('a note that mentions a colleague', () => {
  const addNote = (mentions: readonly string[]) =>
    clerk.api.request<{
      addNote: {
        __typename: string;
        fields?: { path: string }[];
        events?: { note: string | null; mentions: Viewer[] }[];
      };
    }>(
      `mutation ($id: ID!, $mentions: [ID!]) { addNote(signalId: $id, text: "Моля, погледнете.", mentions: $mentions) {
        __typename ... on InvalidInputError { fields { path } } ... on Signal { events { note mentions { id name } }
          } } }`,
      { id: signal.id, mentions },
    );

  it('reaches the colleague by mail, and shows the name in the history', async () => {
    const mentioned = await nameOf(dispatcher);
    const { addNote: noted } = await addNote([mentioned.id]);
    expect(noted.events?.at(-1)).toEqual({ note: 'Моля, погледнете.', mentions: [mentioned] });
    const mail = await system.mailbox.waitFor(dispatcher.email, ({ subject }) => subject.includes('Споменаха Ви'));
    expect(mail.text).toContain('> Моля, погледнете.');
    expect(mail.text).toContain(`/console/signals/${signal.id}`);
    expect(mail.subject).toContain(signal.reference);
  });

  it('is refused when somebody is named who has no access to the signal', async () => {
    const [stranger, reporter] = [await nameOf(otherClerk), await nameOf(citizen)];
    const { addNote: refused } = await addNote([stranger.id, reporter.id, 'nobody']);
    expect(refused).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ path: 'mentions.0' }, { path: 'mentions.1' }, { path: 'mentions.2' }],
    });
  });

  it('is not mailed to a colleague who has switched that off; assignments can be switched off alike', async () => {
    const choose = await manager.api.request<{
      updateMailPreferences: { choices: { topic: string; wanted: boolean }[] };
    }>(
      'mutation { updateMailPreferences(input: { choices: [{ topic: MENTIONS, wanted: false }] }) { ... on ' +
        'MailPreferences { choices { topic wanted } } } }',
    );
    expect(choose.updateMailPreferences.choices).toEqual([
      { topic: 'MENTIONS', wanted: false },
      { topic: 'DAILY_DIGEST', wanted: true },
      { topic: 'MONTHLY_FIGURES', wanted: true },
      // Only those who ask for it get it.
      { topic: 'WEEKLY_FIGURES', wanted: false },
    ]);
    await addNote([(await nameOf(manager)).id]);
    await addNote([(await nameOf(dispatcher)).id]);
    await system.mailbox.waitForCount(dispatcher.email, 2);
    expect(await system.mailbox.to(manager.email)).toEqual([]);
    const { mailPreferences } = await clerk.api.request<{ mailPreferences: { choices: { topic: string }[] } }>(
      '{ mailPreferences { choices { topic } } }',
    );
    expect(mailPreferences.choices.map(({ topic }) => topic)).toContain('ASSIGNMENTS');
  });
});

describe('the clerk’s desk', () => {
  it('has the municipality’s ready texts from the first start, filled for the signal', async () => {
    const { readyTexts } = await clerk.api.request<{
      readyTexts: { title: string; filled: string; unfilled: string[]; language: string }[];
    }>('query ($id: ID!) { readyTexts(signalId: $id, to: RESOLVED) { title filled unfilled language } }', {
      id: signal.id,
    });
    expect(readyTexts[0]).toMatchObject({ title: 'Почистено', language: 'BG' });
    expect(readyTexts.find(({ title }) => title === 'Изпълнено')?.filled).toContain(signal.reference);
    expect(readyTexts.map(({ title }) => title)).not.toContain('Дупката е запълнена');
  });

  it('keeps a list under a name', async () => {
    const { saveView } = await clerk.api.request<{ saveView: { id: string } }>(
      'mutation { saveView(input: { name: "Просрочени", query: "?overdue=1" }) { ... on SavedView { id } } }',
    );
    const { savedViews } = await clerk.api.request<{ savedViews: unknown[] }>(
      '{ savedViews { id name query shared mine } }',
    );
    expect(savedViews).toEqual([
      { id: saveView.id, name: 'Просрочени', query: 'overdue=1', shared: false, mine: true },
    ]);
    expect(await otherClerk.api.request('{ savedViews { id } }')).toEqual({ savedViews: [] });
  });

  it('shows those who oversee how the work is spread', async () => {
    const { workload } = await manager.api.request<{
      workload: { department: { code: string }; open: number; unassigned: number }[];
    }>('{ workload { department { code } open overdue dueSoon unassigned oldestReceivedAt } }');
    expect(workload.find(({ department }) => department.code === 'ecology')).toMatchObject({ open: 1, unassigned: 1 });
  });
});
