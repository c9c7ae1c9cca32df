import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { eventually, registerCitizen, signIn, submit } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { personalFields } from './personal-fields.ts';

const system = await storySystem();
const citizen = await registerCitizen(system);
const [dispatcher, admin] = await Promise.all([
  signIn(system, 'dispatcher@demo.test'),
  signIn(system, 'admin@demo.test'),
]);
const { me } = await dispatcher.api.request<{ me: { id: string; name: string } }>('{ me { id name } }');

await dispatcher.api.request(
  `mutation { saveReadyText(input: { title: "С обръщение", text: "Здравейте, {reporterName}!" }) { __typename } }`,
);

interface Entry {
  readonly action: string;
  readonly subject: string | null;
  readonly after: string | null;
}

/** What the audit says that the dispatcher read of a signal. */
async function entriesOf(signalId: string): Promise<readonly Entry[]> {
  const { auditLog } = await admin.api.request<{ auditLog: { edges: { node: Entry }[] } }>(
    `query ($actor: ID!, $subject: ID!) { auditLog(actor: $actor, subject: $subject, action: "reporter.") {
      edges { node { action subject after } } } }`,
    { actor: me.id, subject: signalId },
  );
  return auditLog.edges.map(({ node }) => node);
}

/** A new signal whose first mail is written. */
async function reported(): Promise<{ readonly id: string; readonly delivery: string }> {
  const { id } = await submit(citizen);
  const delivery = await eventually(async () => {
    const { signal } = await dispatcher.api.request<{ signal: { deliveries: { id: string }[] } }>(
      'query ($id: ID!) { signal(id: $id) { deliveries { id } } }',
      { id },
    );
    return signal.deliveries[0]?.id;
  }, 'the first mail is written');
  return { id, delivery };
}

describe('the audit of what staff read of reporters', () => {
  it.each(Object.values(personalFields).flat())('$name', async ({ document, isList }) => {
    const { id, delivery } = await reported();
    expect(await entriesOf(id)).toEqual([]);
    const { name } = (await citizen.api.request<{ me: { name: string } }>('{ me { name } }')).me;
    const asked = document.replaceAll('$ID', id).replaceAll('$DELIVERY', delivery).replaceAll('$NAME', name);
    const { errors, data } = await dispatcher.api.ask(asked);
    expect(errors).toEqual([]);
    const [entry, ...others] = await entriesOf(id);
    expect(others).toEqual([]);
    if (isList) {
      expect(entry).toMatchObject({ action: 'reporter.listed', subject: null });
      const { signals } = JSON.parse(entry?.after ?? '{}') as { signals: readonly string[] };
      expect(signals.filter((each) => each === id)).toHaveLength(1);
    } else {
      expect(entry).toEqual({ action: 'reporter.viewed', subject: id, after: null });
    }
    // The audit says of which signal, never what was read.
    expect(entry?.after ?? '').not.toContain('@');
    expect(data).toBeTruthy();
  });

  it('is found by the number of the report in any spelling', async () => {
    const { id } = await reported();
    const { signal } = await dispatcher.api.request<{ signal: { reference: string } }>(
      'query ($id: ID!) { signal(id: $id) { reference reporter { name } } }',
      { id },
    );
    const { auditLog } = await admin.api.request<{ auditLog: { edges: { node: Entry }[] } }>(
      'query ($search: [String!]) { auditLog(search: $search) { edges { node { action subject after } } } }',
      { search: signal.reference.toLowerCase().replaceAll('-', ' ') },
    );
    expect(auditLog.edges.map(({ node }) => node)).toEqual([{ action: 'reporter.viewed', subject: id, after: null }]);
  });

  it('has one entry of an answer, whatever it reads of the same signals', async () => {
    const { id } = await reported();
    await dispatcher.api.request(
      `query ($id: ID!) { signal(id: $id) { reporter { name email phone } deliveries { address lastError } pdfUrl
        events { signal { reporter { name } } } } again: signal(id: $id) { reporter { name } } }`,
      { id },
    );
    expect(await entriesOf(id)).toEqual([{ action: 'reporter.viewed', subject: id, after: null }]);
  });

  it('has nothing of a signal that was read without its reporter', async () => {
    const { id } = await reported();
    await dispatcher.api.request(
      `query ($id: ID!) { signal(id: $id) { reference description address events { type title actor message }
        deliveries { id kind state subject } } }`,
      { id },
    );
    expect(await entriesOf(id)).toEqual([]);
  });

  it('has the mails of accounts by themselves', async () => {
    await system.graphql.request('mutation ($email: String!) { requestSignInCode(email: $email) }', {
      email: citizen.email,
    });
    await system.mailbox.waitFor(citizen.email, ({ text }) => /\b\d{6}\b/.test(text));
    const { deliveries } = await dispatcher.api.request<{
      deliveries: { edges: { node: { id: string; signalId: string | null; address: string } }[] };
    }>('{ deliveries(first: 200) { edges { node { id signalId address } } } }');
    const code = deliveries.edges.find(({ node }) => node.signalId === null && node.address === citizen.email);
    const { auditLog } = await admin.api.request<{ auditLog: { edges: { node: Entry }[] } }>(
      '{ auditLog(first: 1, action: "reporter.listed") { edges { node { action subject after } } } }',
    );
    const { deliveries: listed } = JSON.parse(auditLog.edges[0]?.node.after ?? '{}') as { deliveries: string[] };
    expect(listed).toContain(code?.node.id);
  });

  it('has the receipt for what staff entered', async () => {
    const { submitSignalOnBehalf } = await dispatcher.api.request<{ submitSignalOnBehalf: { id: string } }>(
      `mutation ($input: SubmitOnBehalfInput!) { submitSignalOnBehalf(input: $input) { ... on Signal { id } } }`,
      {
        input: {
          clientKey: randomUUID(),
          category: 'waste.dump',
          settlement: '63427',
          channel: 'PHONE',
          description: 'Нерегламентирано сметище зад гаражите.',
          address: 'ул. „Борисова“ 12',
          reporter: { name: 'Демо Подател', email: citizen.email },
        },
      },
    );
    const { id } = submitSignalOnBehalf;
    expect(await entriesOf(id)).toEqual([]);
    await dispatcher.api.request('query ($id: ID!) { enteredSignal(id: $id) { email } }', { id });
    expect(await entriesOf(id)).toEqual([{ action: 'reporter.viewed', subject: id, after: null }]);
  });

  it('has each live event that shows the reporter, for each who gets it, and none of the others', async () => {
    const manager = await signIn(system, 'manager@demo.test');
    const heard = { silent: [] as unknown[], dispatcher: [] as unknown[], manager: [] as unknown[] };
    const listen = (token: string, document: string, into: unknown[]) => {
      const client = createClient({
        url: system.socketUrl,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${token}` },
        retryAttempts: 0,
      });
      client.subscribe(
        { query: document },
        { next: ({ data }) => into.push(data), error: () => undefined, complete: () => undefined },
      );
      return client;
    };
    const plain = 'subscription { signalEvents { event { title actor signal { id } } } }';
    const withReporter = 'subscription { signalEvents { event { signal { id reporter { name } } } } }';
    const clients = [
      listen(admin.token, plain, heard.silent),
      listen(dispatcher.token, withReporter, heard.dispatcher),
      listen(manager.token, withReporter, heard.manager),
    ];
    // A report is sent until one comes after everybody had begun to listen; its events may take longer than its answer.
    const sent: string[] = [];
    const id = await eventually(async () => {
      sent.push((await submit(citizen)).id);
      return sent.find((one) => Object.values(heard).every((events) => JSON.stringify(events).includes(one)));
    }, 'everybody has heard of one signal');
    for (const client of clients) {
      await client.dispose();
    }
    const { auditLog } = await admin.api.request<{ auditLog: { edges: { node: { actor: string } }[] } }>(
      'query ($id: ID!) { auditLog(subject: $id, action: "reporter.") { edges { node { actor } } } }',
      { id },
    );
    const actors = auditLog.edges.map(({ node }) => node.actor);
    const ids = await Promise.all(
      [dispatcher, manager].map(async ({ api }) => (await api.request<{ me: { id: string } }>('{ me { id } }')).me.id),
    );
    expect([...new Set(actors)].toSorted()).toEqual(ids.toSorted());
    expect(JSON.stringify(heard.silent)).toContain('Подателят');
  });
});
