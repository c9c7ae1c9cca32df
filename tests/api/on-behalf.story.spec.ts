import { dayOf, plusDays } from '@ns/municipality';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  aReport,
  mailedLink,
  password,
  type Person,
  registerCitizen,
  signIn,
  submitDocument,
  tokenIn,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem({ environment: { SUBMISSIONS_PER_HOUR: '2', SUBMISSIONS_PER_DAY: '3' } });
const [clerk, known] = await Promise.all([signIn(system, 'clerk.op_kd@demo.test'), registerCitizen(system)]);

interface Entered {
  readonly __typename: string;
  readonly id: string;
  readonly reference: string;
  readonly reporter: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly phone: string | null;
  };
  readonly fields?: readonly { readonly path: string }[];
}

const document = `mutation ($input: SubmitOnBehalfInput!) {
  submitSignalOnBehalf(input: $input) {
    __typename
    ... on Signal { id reference channel reporter { id name email phone } reporterSignals { id } events { actor type } }
    ... on InvalidInputError { fields { path } }
  }
}`;
const enter = async (reporter: Readonly<Record<string, unknown>>, over: Readonly<Record<string, unknown>> = {}) =>
  (
    await clerk.api.request<{ submitSignalOnBehalf: Entered }>(document, {
      input: { ...aReport({ channel: 'PHONE', ...over }), reporter: { name: 'Мария Петрова', ...reporter } },
    })
  ).submitSignalOnBehalf;
const mineOf = async (person: Person) =>
  (
    await person.api.request<{ mySignals: { edges: { node: { id: string } }[] } }>(
      '{ mySignals { edges { node { id } } } }',
    )
  ).mySignals.edges.map(({ node }) => node.id);

describe('a signal that the staff enters', () => {
  it('is registered like any other, once for one key, also for somebody without an address', async () => {
    const clientKey = randomUUID();
    const [first, again] = [
      await enter({ phone: '0888 123 456' }, { clientKey }),
      await enter({ phone: '0888 123 456' }, { clientKey }),
    ];
    expect(again.id).toBe(first.id);
    expect(first).toMatchObject({
      __typename: 'Signal',
      reporter: { name: 'Мария Петрова', email: '', phone: '0888 123 456' },
    });
    const registered = await system.records.waitForNumber(first.reference);
    expect(registered.copies).toBe(1);
  });

  it('belongs to the account of the address, also when registered later, and staff cannot see which', async () => {
    const newcomer = `newcomer-${randomUUID().slice(0, 8)}@demo.test`;
    const [ofKnown, ofUnknown] = [await enter({ email: known.email }), await enter({ email: newcomer })];
    const shape = ({ reporter, ...signal }: Entered) => ({
      ...signal,
      id: '',
      reference: '',
      reporter: { ...reporter, id: '', email: '' },
    });
    expect(shape(ofKnown)).toEqual(shape(ofUnknown));
    expect([ofKnown.reporter.id, ofUnknown.reporter.id]).toEqual([ofKnown.id, ofUnknown.id]);
    expect(await mineOf(known)).toEqual([ofKnown.id]);

    const mails = await Promise.all(
      [known.email, newcomer].map((email) =>
        system.mailbox.waitFor(email, ({ subject }) => subject.includes('Приехме')),
      ),
    );
    const plain = (text: string, reference: string) =>
      text.replaceAll(reference, '').replaceAll(/[A-Z0-9]{5}-[A-Z0-9]{5}/g, '');
    expect(plain(mails[0]?.text ?? '', ofKnown.reference)).toBe(plain(mails[1]?.text ?? '', ofUnknown.reference));

    await system.graphql.request(
      'mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename } }',
      { input: { name: 'Истинско Име', email: newcomer, password, language: 'BG' } },
    );
    await system.graphql.request('mutation ($token: String!) { verifyEmail(token: $token) { __typename } }', {
      token: tokenIn(await mailedLink(system, newcomer)),
    });
    expect(await mineOf(await signIn(system, newcomer))).toEqual([ofUnknown.id]);
    const { signals } = await (
      await signIn(system, 'dispatcher@demo.test')
    ).api.request<{ signals: { edges: { node: { id: string } }[] } }>(
      '{ signals(filter: { text: "Истинско" }) { edges { node { id } } } }',
    );
    expect(signals.edges).toEqual([]);
  });

  it('is refused with every wrong field named, and for those who may not', async () => {
    const refused = await enter(
      { name: 'x', email: 'no address', phone: 'call me' },
      { channel: 'WEB', description: 'кратко' },
    );
    expect(refused.fields?.map(({ path }) => path)).toEqual([
      'reporter.name',
      'reporter.email',
      'reporter.phone',
      'channel',
      'description',
    ]);
    const asCitizen = await known.api.ask(document, {
      input: { ...aReport({ channel: 'PHONE' }), reporter: { name: 'Мария Петрова' } },
    });
    expect(asCitizen.errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('the contact of a signal that the staff entered', () => {
  const correctDocument = `mutation ($input: CorrectContactInput!) {
    correctContact(input: $input) {
      __typename
      ... on Signal { canCorrectContact reporter { name phone } events { type corrections { field before after } } }
      ... on InvalidInputError { fields { path } }
    }
  }`;
  // Who entered it does not see the report of another department any more.
  const worker = signIn(system, 'dispatcher@demo.test');
  const contact = { name: 'Мария Петкова', phone: '0888 123 457' };
  const correct = async (signalId: string, over: object = {}, person = worker) => {
    const input = { signalId, version: 1, clientKey: randomUUID(), ...contact, ...over };
    return (await (await person).api.request<{ correctContact: Record<string, unknown> }>(correctDocument, { input }))
      .correctContact;
  };

  it('is corrected; former values are read by staff, which the audit knows, and by the reporter alone', async () => {
    const [owner, follower] = await Promise.all([registerCitizen(system), registerCitizen(system)]);
    const { id } = await enter({ email: owner.email, phone: '0888 123 456' });
    const corrections = [
      { field: 'contactName', before: 'Мария Петрова', after: 'Мария Петкова' },
      { field: 'contactPhone', before: '0888 123 456', after: '0888 123 457' },
    ];
    expect(await correct(id)).toMatchObject({
      canCorrectContact: true,
      reporter: contact,
      events: expect.arrayContaining([{ type: 'corrected', corrections }]),
    });
    const [manager, admin] = await Promise.all([
      signIn(system, 'manager@demo.test'),
      signIn(system, 'admin@demo.test'),
    ]);
    await manager.api.request('query ($id: ID!) { signal(id: $id) { events { corrections { after } } } }', { id });
    const { auditLog } = await admin.api.request<{ auditLog: { edges: { node: { actorName: string } }[] } }>(
      `query ($id: ID!) {
        auditLog(subject: $id, action: "reporter.viewed") { edges { node { actorName } } }
      }`,
      { id },
    );
    const me = await manager.api.request<{ me: { name: string } }>('{ me { name } }');
    expect(auditLog.edges.map(({ node }) => node.actorName)).toContain(me.me.name);
    const timeline = `query ($id: ID!) { mySignal(id: $id) { timeline { type corrections { field before after } } } }`;
    const own = await owner.api.request<{ mySignal: { timeline: object[] } }>(timeline, { id });
    expect(own.mySignal.timeline).toContainEqual({ type: 'corrected', corrections });
    const others = await follower.api.ask(timeline, { id });
    expect(JSON.stringify(others)).not.toContain('Петрова');
    expect((await enter({ email: owner.email })).reporter.name).toBe('Мария Петрова');
    const account = await owner.api.request<{ me: { name: string } }>('{ me { name } }');
    expect(account.me.name).not.toBe(contact.name);
  });

  it('is refused with wrong fields, on another version, and for a signal that its reporter sent', async () => {
    const { id } = await enter({ phone: '0888 123 456' });
    const wrong = await correct(id, { name: 'x', phone: 'call\r\nme' });
    expect(wrong['fields']).toEqual([{ path: 'name' }, { path: 'phone' }]);
    expect((await correct(id, {}, Promise.resolve(clerk)))['__typename']).toBe('NotFoundError');
    expect((await correct(id, { version: 7 }))['__typename']).toBe('StaleVersionError');
    const sender = await registerCitizen(system);
    const { submitSignal } = await sender.api.request<{ submitSignal: { id: string } }>(submitDocument, {
      input: aReport(),
    });
    expect((await correct(submitSignal.id))['__typename']).toBe('ActionNotAvailableError');
  });
});

describe('a letter that the registry has numbered already', () => {
  const numberDocument = `mutation ($input: SubmitOnBehalfInput!) {
    submitSignalOnBehalf(input: $input) {
      __typename
      ... on Signal {
        id reference statutoryDueOn
        registration { state byHand incomingNumber incomingDate }
        events { type note }
      }
      ... on InvalidInputError { fields { path message } }
    }
  }`;
  const daysAgo = (days: number) => plusDays(dayOf(new Date()), -days);
  interface Letter {
    readonly __typename: string;
    readonly id: string;
    readonly reference: string;
    readonly statutoryDueOn: string;
    readonly events: readonly { readonly type: string; readonly note: string | null }[];
    readonly fields?: readonly { readonly path: string; readonly message: string }[];
  }
  const letter = async (numbered: object | null, { email, ...over }: Readonly<Record<string, unknown>> = {}) => {
    const reporter = { name: 'Демо Подател', email };
    const input = { ...aReport({ channel: 'LETTER', ...over }), numbered, reporter };
    return (await clerk.api.request<{ submitSignalOnBehalf: Letter }>(numberDocument, { input })).submitSignalOnBehalf;
  };

  it('keeps this number, is not registered a second time, and its terms run from that day', async () => {
    const email = `letter-${randomUUID().slice(0, 8)}@demo.test`;
    const incomingNumber = `26-${randomUUID().slice(0, 8)}`;
    const [numbered, plain] = [
      await letter({ incomingNumber: ` ${incomingNumber} `, incomingDate: daysAgo(20) }, { email }),
      await letter(null),
    ];
    expect(numbered).toMatchObject({
      __typename: 'Signal',
      registration: { state: 'REGISTERED', byHand: true, incomingNumber, incomingDate: daysAgo(20) },
    });
    expect(numbered.statutoryDueOn < plain.statutoryDueOn).toBe(true);
    expect(numbered.events.map(({ type }) => type)).toContain('registered');
    const mail = await system.mailbox.waitFor(email, ({ text }) => text.includes(incomingNumber));
    expect(mail.text).toContain(numbered.reference);
    // The one that was entered later has its number from the records system: nothing waits before it.
    await system.records.waitForNumber(plain.reference);
    expect(await system.records.documents(numbered.reference)).toEqual([]);
  });

  it('is refused with nothing kept when another has the number, also when both are entered at once', async () => {
    const number = { incomingNumber: `26-${randomUUID().slice(0, 8)}`, incomingDate: daysAgo(1) };
    const both = await Promise.all([letter(number), letter(number)]);
    const [entered] = both.filter(({ __typename }) => __typename === 'Signal');
    const [refused, third] = [both.find(({ fields }) => fields), await letter(number)];
    for (const { fields } of [refused, third].filter((each) => each !== undefined)) {
      expect(fields?.map(({ path }) => path)).toEqual(['numbered.incomingNumber']);
      expect(fields?.[0]?.message).toContain(entered?.reference);
    }
    expect(refused).toBeDefined();
  });

  it('is refused where its number cannot be right', async () => {
    const incomingNumber = '26-1';
    const wrong = [
      [{ incomingNumber, incomingDate: daysAgo(-2) }, {}, 'numbered.incomingDate'],
      [{ incomingNumber, incomingDate: daysAgo(400) }, {}, 'numbered.incomingDate'],
      [{ incomingNumber: '   ', incomingDate: daysAgo(1) }, {}, 'numbered.incomingNumber'],
      [{ incomingNumber: '1'.repeat(101), incomingDate: daysAgo(1) }, {}, 'numbered.incomingNumber'],
      [{ incomingNumber, incomingDate: daysAgo(1) }, { channel: 'PHONE' }, 'numbered'],
    ] as const;
    for (const [numbered, over, path] of wrong) {
      const refused = await letter(numbered, over);
      expect(refused.fields?.map((field) => field.path)).toEqual([path]);
    }
  });
});

describe('a citizen', () => {
  it('is limited per hour, gets the time of the next try, and a repeated key is never refused', async () => {
    const sender = await registerCitizen(system);
    const first = aReport();
    await sender.api.request(submitDocument, { input: first });
    await sender.api.request(submitDocument, { input: aReport() });
    const refused = await sender.api.ask(submitDocument, { input: aReport() });
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    expect(refused.errors[0]?.message).toContain('Можете да изпратите следващия след 1 час');
    const again = await sender.api.request<{ submitSignal: { __typename: string } }>(submitDocument, { input: first });
    expect(again.submitSignal.__typename).toBe('CitizenSignal');
  });
});
