/** @module-tag queue */
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { eventually, registerCitizen, signIn, step, submit, wantInterimNews } from '../support/index.ts';
import { giveBack } from '../support/returned-mail.ts';
import { storySystem } from '../support/story-system.ts';

const bounceSecret = 'the secret of this story';
const system = await storySystem({ environment: { BOUNCE_SECRET: bounceSecret, WEEKLY_NEWS_HOURS: '00:00-24:00' } });
const citizen = await registerCitizen(system);
const dispatcher = await signIn(system, 'dispatcher@demo.test');

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
    await wantInterimNews(citizen, 'AT_ONCE');
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

  it('with the news of a followed place come once a week until one press ends them', async () => {
    const reader = await registerCitizen(system);
    const follow = (input: object) =>
      reader.api.request<{ subscribeToArea: { __typename: string; label?: string; fields?: { message: string }[] } }>(
        `mutation ($input: SubscribeToAreaInput!) { subscribeToArea(input: $input) { __typename
          ... on AreaSubscription { label } ... on InvalidInputError { fields { message } } } }`,
        { input },
      );
    expect((await follow({ settlement: '63427', category: 'waste' })).subscribeToArea.label).toMatch(/^Русе · /);
    expect((await follow({ category: 'x' })).subscribeToArea).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ message: 'Изберете категория от списъка.' }],
    });
    const reporter = await registerCitizen(system);
    await wantInterimNews(reporter, 'AT_ONCE');
    const published = await submit(reporter, { location: { lat: 43.8391, lon: 25.9611 } });
    const hidden = await submit(citizen, { location: { lat: 43.8391, lon: 25.9611 } });
    const { publishSignal } = await dispatcher.api.request<{ publishSignal: { __typename: string } }>(
      'mutation ($id: ID!) { publishSignal(signalId: $id, version: 1) { __typename } }',
      { id: published.id },
    );
    expect(publishSignal.__typename).toBe('Signal');
    const said = await system.mailbox.waitFor(
      reporter.email,
      ({ subject }) => subject === `Сигнал ${published.reference} вече се вижда от всички`,
    );
    expect(said.text).toContain(`${system.url}/s/${published.reference}`);

    await weekPasses(published.id);
    const news = await system.mailbox.waitFor(reader.email, ({ subject }) => subject.includes('Новото през седмицата'));
    expect(news.text).toContain(`${system.url}/s/${published.reference}`);
    expect(`${news.text}${news.html}`).not.toContain(hidden.reference);
    const link = /http\S+\/mail\/unsubscribe\?token=\S+/.exec(news.text)?.[0] ?? '';
    const wanted = async () =>
      (
        await reader.api.request<{ mailPreferences: { choices: { topic: string; wanted: boolean }[] } }>(
          '{ mailPreferences { choices { topic wanted } } }',
        )
      ).mailPreferences.choices.find(({ topic }) => topic === 'WEEKLY_NEWS')?.wanted;
    // Programs open the links of mails by themselves.
    expect((await fetch(link)).status).toBe(200);
    expect(await wanted()).toBe(true);
    const press = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await fetch(link, { ...press, body: 'List-Unsubscribe=One-Click' })).status).toBe(200);
    expect(await wanted()).toBe(false);

    const before = (await system.mailbox.to(reader.email)).length;
    await weekPasses(published.id);
    expect(await system.mailbox.waitForCount(reader.email, before)).toHaveLength(before);
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
    await giveBack(system, bounceSecret, String(code.headers['message-id']), 'manager@demo.test');
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

/** Lets what happened this week have happened in the week before, and the worker write its news. */
async function weekPasses(publishedId: string): Promise<void> {
  await system.worker.stop();
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  try {
    await client.query('delete from mail_news_week');
    await client.query(
      `update signal set published_at = date_trunc('week', now() at time zone 'Europe/Sofia') at time zone
         'Europe/Sofia' - interval '2 days' where id = $1`,
      [publishedId],
    );
    await system.worker.start();
    await eventually(
      async () => (await client.query('select from mail_news_week')).rowCount === 1,
      'the worker has written the news of the week',
    );
  } finally {
    await client.end();
  }
}
