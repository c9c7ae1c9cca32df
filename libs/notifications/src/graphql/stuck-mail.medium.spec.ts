import type { Role } from '@ns/identity';
import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { mailDegradation } from '../observability/mail-degradation.ts';
import { ApiCaller } from '../testing/api-caller.ts';
import { NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const worker = bed.worker(server.url);
const caller = ApiCaller.open(bed);
const dispatcher = await bed.person('BG', 'DISPATCHER');
beforeEach(async () => {
  server.clear();
  await sql`truncate delivery cascade`.execute(bed.database.fork().getKysely());
  bed.queued.length = 0;
});

const carry = () => bed.carry(worker);
const ask = async (source: string, role: Role = 'DISPATCHER', departments: readonly string[] = []) =>
  (await caller.ask(source, { role, id: dispatcher.id, departments })).data;

/** A signal whose first mail is refused. */
async function refused(reply = '550 5.1.1 no such mailbox') {
  const reporter = await bed.person();
  server.next({ kind: 'refuse', at: 'RCPT', reply });
  const signal = await bed.signal(reporter);
  await carry();
  return { reporter, signal, id: only(await bed.deliveries({ account: reporter.id })).id };
}

const groups = async () =>
  (await ask('{ stuckDeliveries { reason label advice canResend count deliveries { id state addressTrouble } } }'))?.[
    'stuckDeliveries'
  ] as { reason: string; count: number; deliveries: { id: string }[] }[];
const correct = (id: string, address: string, reason = 'По телефона', role: Role = 'DISPATCHER') =>
  ask(
    `mutation { correctDeliveryAddress(input: { deliveryId: "${id}", address: "${address}", reason: "${reason}" }) {
    __typename ... on Delivery { state address acts { kind address formerAddress reason actor } }
      ... on ErrorResult { code } ... on InvalidInputError { fields { path } } } }`,
    role,
  );
const setAside = (id: string, reason = 'Казахме ѝ по телефона') =>
  ask(
    `mutation { setDeliveryAside(input: { deliveryId: "${id}", reason: "${reason}" }) { __typename
      ... on Delivery { acts { kind reason } } ... on ErrorResult { code } } }`,
  );

describe('the list of stuck mails', () => {
  it('groups by reason, the oldest first, and leaves out what is on its way', async () => {
    const first = await refused();
    const second = await refused();
    const later = await refused('451 4.7.1 greylisted');
    const onItsWay = await bed.person();
    await bed.signal(onItsWay);
    await bed.relay(worker);
    expect(await groups()).toMatchObject([
      {
        reason: 'ADDRESS_REFUSED',
        label: 'Пощенският сървър не приема този адрес',
        canResend: true,
        count: 2,
        deliveries: [{ id: first.id, state: 'BOUNCED' }, { id: second.id }],
      },
      { reason: 'TRY_LATER', count: 1, deliveries: [{ id: later.id, state: 'DEFERRED' }] },
    ]);
  });

  it('shows mails that no worker begins to send', async () => {
    await bed.signal(await bed.person());
    await bed.relay(worker);
    await sql`update delivery set next_attempt_at = now() - interval '2 minutes'`.execute(
      bed.database.fork().getKysely(),
    );
    expect(await groups()).toMatchObject([{ reason: 'NOT_STARTED', canResend: false, count: 1 }]);
  });

  it('leaves out codes that ran out: there is nothing to be done', async () => {
    await bed.registrationRequest('nobody@demo.test');
    await bed.relay(worker);
    await sql`delete from pending_registration`.execute(bed.database.fork().getKysely());
    await bed.work(worker);
    expect(only(await bed.deliveries('nobody@demo.test'))).toMatchObject({ state: 'FAILED', problem: 'OUT_OF_DATE' });
    expect(await groups()).toEqual([]);
  });

  it('sends all of one reason again and no others', async () => {
    const [one, two, other] = [await refused(), await refused(), await refused('554 5.3.0 no service here')];
    expect(
      await ask('mutation { resendDeliveries(reason: ADDRESS_REFUSED) { ... on DeliveriesDue { count } } }'),
    ).toEqual({ resendDeliveries: { count: 2 } });
    await carry();
    for (const { reporter, state } of [
      { ...one, state: 'SENT' },
      { ...two, state: 'SENT' },
      { ...other, state: 'FAILED' },
    ]) {
      expect(only(await bed.deliveries(reporter.email)).state).toBe(state);
    }
  });

  it.each(['NOT_STARTED', 'NO_SERVER', 'UNKNOWN_OUTCOME'])('does not send all of %s at once', async (reason) => {
    expect(await ask(`mutation { resendDeliveries(reason: ${reason}) { ... on ErrorResult { code } } }`)).toEqual({
      resendDeliveries: { code: 'ACTION_NOT_AVAILABLE' },
    });
  });
});

describe('correcting the address of a mail', () => {
  it('sends it there, keeps who and why, and leaves the account as it is', async () => {
    const { reporter, id } = await refused();
    expect(await correct(id, ' Right@Demo.test ')).toMatchObject({
      correctDeliveryAddress: {
        state: 'QUEUED',
        address: 'right@demo.test',
        acts: [
          {
            kind: 'ADDRESS_CORRECTED',
            address: 'right@demo.test',
            formerAddress: reporter.email,
            reason: 'По телефона',
            actor: 'Подател <b>',
          },
        ],
      },
    });
    await carry();
    expect(server.arrived.map(({ to }) => to)).toEqual(['right@demo.test']);
    const signal = await bed.signal(reporter);
    await carry();
    expect((await bed.deliveries(reporter.email)).length).toBe(1);
    expect(signal).toBeTruthy();
  });

  it('is for mails that came back or were given up', async () => {
    const { id } = await refused('451 4.7.1 greylisted');
    expect(await correct(id, 'right@demo.test')).toEqual({
      correctDeliveryAddress: { __typename: 'ActionNotAvailableError', code: 'ACTION_NOT_AVAILABLE' },
    });
  });

  it('never sends a code or link that opens an account elsewhere', async () => {
    server.next({ kind: 'refuse', at: 'RCPT', reply: '550 5.1.1 no' });
    const person = await bed.person();
    await bed.signInRequest(person.id);
    await carry();
    const { id } = only(await bed.deliveries(person.email));
    expect(await correct(id, 'thief@demo.test')).toMatchObject({
      correctDeliveryAddress: { code: 'ACTION_NOT_AVAILABLE' },
    });
  });

  it('asks for a usable address and a reason', async () => {
    const { id } = await refused();
    expect(await correct(id, 'no address', ' ')).toMatchObject({
      correctDeliveryAddress: { __typename: 'InvalidInputError', fields: [{ path: 'address' }, { path: 'reason' }] },
    });
    expect(await correct('no-id', 'a@demo.test')).toMatchObject({ correctDeliveryAddress: { code: 'NOT_FOUND' } });
  });

  it.each(['CITIZEN', 'CLERK', 'MANAGER'] as const)('is not for a %s', async (role) => {
    expect(
      (
        await caller.ask(
          `mutation { correctDeliveryAddress(input: { deliveryId: "x", address: "a@demo.test",
            reason: "x" }) { __typename } }`,
          { role },
        )
      ).code,
    ).toBe('FORBIDDEN');
  });

  it('is forgotten with the person', async () => {
    const { reporter, id } = await refused();
    await correct(id, 'right@demo.test');
    await bed.deleteAccount(reporter.id);
    await bed.relay(worker);
    expect(await ask(`{ deliveries { edges { node { address acts { address formerAddress reason } } } } }`)).toEqual({
      deliveries: {
        edges: [{ node: { address: null, acts: [{ address: null, formerAddress: null, reason: null }] } }],
      },
    });
  });
});

describe('a mail that is set aside', () => {
  it('leaves the list, with who and why, until it is sent again', async () => {
    const { id } = await refused();
    expect(await setAside(id)).toMatchObject({
      setDeliveryAside: { acts: [{ kind: 'SET_ASIDE', reason: 'Казахме ѝ по телефона' }] },
    });
    expect(await groups()).toEqual([]);
    server.next({ kind: 'refuse', at: 'RCPT', reply: '550 5.1.1 still not' });
    await ask(`mutation { resendDelivery(deliveryId: "${id}") { __typename } }`);
    await carry();
    expect(await groups()).toMatchObject([{ count: 1 }]);
  });

  it('has to have come back or be given up, and there has to be a reason', async () => {
    const { id } = await refused('451 4.7.1 greylisted');
    expect(await setAside(id)).toMatchObject({ setDeliveryAside: { code: 'ACTION_NOT_AVAILABLE' } });
    expect(await setAside(id, '')).toMatchObject({ setDeliveryAside: { code: 'INVALID_INPUT' } });
  });
});

describe('an address from which a mail came back', () => {
  it('is marked on the next mail to it, until staff send there again', async () => {
    const { reporter, signal, id } = await refused();
    await bed.happens(signal, {
      type: 'registered',
      data: { incomingNumber: '94-НС-17', incomingDate: '2026-11-24' },
    });
    await carry();
    const troubles = async () =>
      (
        (await ask(`{ signals(ids: ["${signal}"]) { deliveries { state addressTrouble } } }`))?.['signals'] as {
          deliveries: unknown[];
        }[]
      )[0]?.deliveries;
    expect(await troubles()).toEqual([
      { state: 'BOUNCED', addressTrouble: '550 5.1.1 no such mailbox' },
      { state: 'SENT', addressTrouble: '550 5.1.1 no such mailbox' },
    ]);
    await ask(`mutation { resendDelivery(deliveryId: "${id}") { __typename } }`);
    await carry();
    expect(await troubles()).toEqual([
      { state: 'SENT', addressTrouble: null },
      { state: 'SENT', addressTrouble: null },
    ]);
    expect(reporter.email).toBeTruthy();
  });
});

describe('the exact mail', () => {
  const mailOf = (id: string, role: Role = 'DISPATCHER', departments: readonly string[] = []) =>
    ask(`{ deliveryMail(id: "${id}") { subject text html headers { name value } } }`, role, departments);

  it('is text, HTML and headers as they left', async () => {
    const reporter = await bed.person();
    await bed.signal(reporter);
    await bed.relay(worker);
    const { id, messageId, subject } = only(await bed.deliveries(reporter.email));
    expect(await mailOf(id)).toMatchObject({ deliveryMail: { subject, headers: [] } });
    await bed.work(worker);
    expect(await mailOf(id)).toMatchObject({
      deliveryMail: {
        subject,
        text: expect.stringContaining('Приехме сигнала Ви'),
        html: expect.stringContaining('<!doctype html>'),
        headers: expect.arrayContaining([
          { name: 'To', value: reporter.email },
          { name: 'Message-ID', value: messageId },
        ]),
      },
    });
  });

  it.each([
    [['op_kd'], true],
    [['ecology'], false],
  ])('a clerk of %s sees it: %s', async (departments, seen) => {
    const { id } = await refused();
    expect((await mailOf(id, 'CLERK', departments))?.['deliveryMail'] !== null).toBe(seen);
  });

  it('with a code is visible to no role', async () => {
    const person = await bed.person();
    await bed.signInRequest(person.id);
    await carry();
    expect(await mailOf(only(await bed.deliveries(person.email)).id, 'ADMIN')).toEqual({ deliveryMail: null });
  });
});

describe('the state of sending', () => {
  it('counts what waits, what left and whose address is bad', async () => {
    await refused();
    await refused('451 4.7.1 greylisted');
    await bed.signal(await bed.person());
    await carry();
    expect(
      (await ask('{ mailState { hasServer waiting oldestWaitingAt sentInLastHour lastSentAt troubledAddresses } }'))?.[
        'mailState'
      ],
    ).toMatchObject({ hasServer: false, waiting: 1, sentInLastHour: 1, oldestWaitingAt: expect.any(Date) });
  });

  it('is degraded when the mail server cannot be reached for a minute, until a mail leaves', async () => {
    const unreachable = bed.worker('smtp://127.0.0.1:1');
    await bed.signal(await bed.person());
    await bed.carry(unreachable);
    expect(await mailDegradation(bed.database, true)).toEqual([]);
    await sql`
      update delivery_attempt set finished_at = finished_at - interval '2 minutes'`.execute(
      bed.database.fork().getKysely(),
    );
    expect(await mailDegradation(bed.database, true)).toEqual([
      expect.stringMatching(/^mail: the mail server cannot be reached since \d{4}-\S+Z, 1 mails wait$/),
    ]);
    await bed.signal(await bed.person());
    await carry();
    expect(await mailDegradation(bed.database, true)).toEqual([]);
  });

  it('is degraded without a server, and when a mail has waited for a quarter of an hour', async () => {
    expect(await mailDegradation(bed.database, true)).toEqual([]);
    await refused('451 4.7.1 greylisted');
    await sql`update delivery set created_at = now() - interval '20 minutes'`.execute(bed.database.fork().getKysely());
    expect(await mailDegradation(bed.database, false)).toEqual([
      'mail: no mail server is configured (SMTP_URL)',
      'mail: the oldest unsent mail has waited for 20 minutes',
    ]);
  });
});
