import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, registerCitizen, signIn, startSystem, step, submit, type TestSystem } from '../support/index.ts';

const bounceSecret = 'the secret of this story';
let system: TestSystem;
let citizen: Person;
let dispatcher: Person;
beforeAll(async () => {
  system = await startSystem({ environment: { BOUNCE_SECRET: bounceSecret } });
  citizen = await registerCitizen(system);
  dispatcher = await signIn(system, 'dispatcher@demo.test');
});
afterAll(() => system.stop());

interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly address: string;
}
const deliveriesOf = async (signalId: string) => {
  const { signal } = await dispatcher.api.request<{ signal: { deliveries: Delivery[] } }>(
    'query ($id: ID!) { signal(id: $id) { deliveries { id kind state address } } }',
    { id: signalId },
  );
  return signal.deliveries;
};
const deliveryOf = async (signalId: string, kind: string) =>
  (await deliveriesOf(signalId)).find((delivery) => delivery.kind === kind)?.id;
const headersOf = async (deliveryId: string | undefined) => {
  const { deliveryMail } = await dispatcher.api.request<{
    deliveryMail: { headers: { name: string; value: string }[] };
  }>('query ($id: ID!) { deliveryMail(id: $id) { headers { name value } } }', { id: deliveryId });
  return deliveryMail.headers;
};

describe('mails of the whole system', () => {
  it('with news can be stopped with the one click that mail programs offer; decisions come all the same', async () => {
    const { id, reference } = await submit(citizen);
    await step(dispatcher, id, 'ASSIGNED', { department: 'ecology', message: 'Предадохме сигнала на отдела.' });
    const news = await system.mailbox.waitFor(citizen.email, ({ text }) =>
      text.includes('Предадохме сигнала на отдела.'),
    );
    const link = /http\S+\/mail\/unsubscribe\?token=\S+/.exec(news.text)?.[0] ?? '';
    expect(await headersOf(await deliveryOf(id, 'status_changed'))).toEqual(
      expect.arrayContaining([
        { name: 'List-Unsubscribe', value: `<${link}>` },
        { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
      ]),
    );
    expect(
      (
        await fetch(link, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: 'List-Unsubscribe=One-Click',
        })
      ).status,
    ).toBe(200);
    expect(await citizen.api.request('{ mailPreferences { choices { topic wanted } } }')).toEqual({
      mailPreferences: {
        choices: [
          { topic: 'STATUS_CHANGES', wanted: false },
          { topic: 'LATE_NOTICES', wanted: true },
          { topic: 'WEEKLY_NEWS', wanted: true },
        ],
      },
    });

    await step(dispatcher, id, 'IN_PROGRESS', { message: 'Екипът е на място.' });
    await step(dispatcher, id, 'RESOLVED', { message: 'Почистено е.' });
    const outcome = await system.mailbox.waitFor(citizen.email, ({ text }) => text.includes('Почистено е.'));
    expect(outcome.text).not.toContain('/mail/unsubscribe');
    expect((await headersOf(await deliveryOf(id, 'resolved'))).map(({ name }) => name)).not.toContain(
      'List-Unsubscribe',
    );
    expect((await system.mailbox.to(citizen.email)).filter(({ text }) => text.includes('Екипът е на място.'))).toEqual(
      [],
    );
    expect(outcome.subject).toContain(reference);
  });

  it('are shown to staff word for word as they arrived', async () => {
    const { id, reference } = await submit(citizen);
    const arrived = await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes(reference));
    const [received] = await deliveriesOf(id);
    const { deliveryMail } = await dispatcher.api.request<{
      deliveryMail: { subject: string; html: string; headers: { name: string; value: string }[] };
    }>('query ($id: ID!) { deliveryMail(id: $id) { subject html headers { name value } } }', { id: received?.id });
    expect(deliveryMail.subject).toBe(arrived.subject);
    expect(deliveryMail.html.replaceAll(/\r?\n/g, '\n').trim()).toBe(arrived.html.replaceAll(/\r?\n/g, '\n').trim());
    expect(deliveryMail.headers).toContainEqual({ name: 'Message-ID', value: arrived.headers['message-id'] });
  });

  it('notify a member of staff of an assignment', async () => {
    const { staffMembers } = await dispatcher.api.request<{ staffMembers: { id: string; email: string }[] }>(
      '{ staffMembers(department: "ecology") { id email } }',
    );
    const clerk = staffMembers.find(({ email }) => email === 'clerk.ecology@demo.test');
    const { id, reference } = await submit(citizen);
    await step(dispatcher, id, 'ASSIGNED', { department: 'ecology', assigneeId: clerk?.id });
    const mail = await system.mailbox.waitFor('clerk.ecology@demo.test', ({ subject }) => subject.includes(reference));
    expect(mail.text).toContain(`${system.url}/console/signals/${id}`);
  });

  it('never take a code to an address that staff name', async () => {
    await system.graphql.request('mutation { requestSignInCode(email: "manager@demo.test") }');
    const code = await system.mailbox.waitFor('manager@demo.test');
    await fetch(`${system.url}/mail/bounces`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', 'x-bounce-secret': bounceSecret },
      body: reportAbout(String(code.headers['message-id']), 'manager@demo.test'),
    });
    const { deliveries } = await dispatcher.api.request<{ deliveries: { edges: { node: Delivery }[] } }>(
      '{ deliveries(state: BOUNCED) { edges { node { id kind state address } } } }',
    );
    const bounced = deliveries.edges.find(({ node }) => node.address === 'manager@demo.test')?.node;
    expect(bounced?.kind).toBe('sign_in_code');
    const { correctDeliveryAddress } = await dispatcher.api.request<{ correctDeliveryAddress: { code: string } }>(
      'mutation ($input: CorrectDeliveryAddressInput!) { correctDeliveryAddress(input: $input) { ... on ' +
        'ErrorResult { code } } }',
      { input: { deliveryId: bounced?.id, address: 'elsewhere@demo.test', reason: 'опит' } },
    );
    expect(correctDeliveryAddress.code).toBe('ACTION_NOT_AVAILABLE');
    expect(
      (
        await dispatcher.api.request<{ deliveryMail: unknown }>('query ($id: ID!) { deliveryMail(id: $id) { text } }', {
          id: bounced?.id,
        })
      ).deliveryMail,
    ).toBeNull();
  });

  it('that wait make the service degraded, not unready', async () => {
    const answer = await fetch(`${system.url}/health/ready`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'ready', degraded: [] });
  });
});

function reportAbout(messageId: string, recipient: string): string {
  const status =
    `Reporting-MTA: dns; mx.demo.test\r\n\r\nFinal-Recipient: rfc822; ${recipient}\r\nAction: failed\r\nStatus: ` +
    `5.1.1\r\n`;
  return (
    `MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; ` +
    `boundary="b"\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${status}\r\n--b\r\nContent-Type: ` +
    `text/rfc822-headers\r\n\r\nMessage-ID: ${messageId}\r\n\r\n--b--\r\n`
  );
}
