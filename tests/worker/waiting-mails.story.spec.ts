/**
 * @module-tag long
 * @module-tag queue
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { PushService } from '@ns/notifications/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { eventually, registerCitizen, submit } from '../support/index.ts';
import { startSilentMailServer } from '../support/silent-mail-server.ts';
import { storySystem } from '../support/story-system.ts';

const folder = await mkdtemp(join(tmpdir(), 'ns-waiting-mails-'));
const push = await PushService.start();
await writeFile(join(folder, 'push.pem'), push.certificate);
const system = await storySystem({
  environment: { NODE_EXTRA_CA_CERTS: join(folder, 'push.pem'), WEB_PUSH_LOCAL_SERVICES: 'true' },
});
const citizen = await registerCitizen(system);
const signal = await submit(citizen);
await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes(signal.reference));

// The mailbox makes room for a mail server of the story, at the same address.
await system.mailboxProcess.stop();
const mails = await startSilentMailServer(
  Number(system.mailboxProcess.plan.environment['MAILBOX_SMTP_PORT']),
  (address) => /^silent|@silent/.test(address),
);
const database = new Client({ connectionString: system.databaseUrl });
await database.connect();
afterAll(async () => {
  await database.end();
  await Promise.all([mails.stop(), push.stop(), rm(folder, { recursive: true, force: true })]);
});

const count = async (condition: string) => {
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::int as count from delivery where dedup_key like 'story/%' and ${condition}`,
  );
  return rows[0]?.count ?? 0;
};
const copied = `signal_id, event_id, language, give_up_at, subject, body_text`;
const template = `delivery where address = '${citizen.email}' and kind = 'received'`;

/** Mails about the signal, as the ledger has them before their first attempt; address as SQL with the number `n`. */
const addMails = async (howMany: number, name: string, address: string) =>
  database.query(`
    insert into delivery (dedup_key, message_id, kind, lane, address, body_html, ${copied})
    select 'story/${name}/' || n, '<${name}.' || n || '@demo.test>', kind, 'MAIL', ${address}, body_html, ${copied}
    from generate_series(1, ${String(howMany)}) n, ${template}`);
/** Notifications, each to a device of its own; address as SQL with the number `n`. */
const addPushes = async (howMany: number, name: string, endpoint: string, p256dh: string, auth: string) =>
  database.query(
    `
    with device as (
      insert into push_subscription (account_id, endpoint, p256dh, auth)
      select account_id, ${endpoint}, $1, $2 from generate_series(1, ${String(howMany)}) n, ${template}
      returning id)
    insert into delivery (dedup_key, message_id, kind, channel, lane, push_subscription_id, ${copied})
    select 'story/${name}/' || device.id, '<${name}.' || device.id || '@demo.test>', kind, 'PUSH', 'PUSH', device.id,
      ${copied}
    from device, ${template}`,
    [p256dh, auth],
  );

/** Asks for the sign-in code of each address. */
const askForCodes = async (...addresses: readonly string[]) => {
  for (const email of addresses) {
    await system.graphql.request('mutation ($email: String!) { requestSignInCode(email: $email) }', { email });
  }
};

describe('a sign-in code that is asked for while those of nine silent mailboxes of its domain hang', () => {
  const silent = Array.from({ length: 9 }, (_, number) => `silent${String(number)}@town.test`);
  const others = ['one@town.test', 'two@town.test'];
  const silentCodes = async (condition: string) => {
    const { rows } = await database.query<{ count: number }>(
      `select count(*)::int as count from delivery where address = any($1) and ${condition}`,
      [silent],
    );
    return rows[0]?.count ?? 0;
  };
  const arrived = (address: string) => mails.taken.some(({ to }) => to === address);

  it('leaves while they do, the first time and when they are tried again', async () => {
    await database.query(
      `insert into account (name, email, password_hash, role) select 'Демо', mailbox, 'none', 'CITIZEN'
      from unnest($1::text[]) mailbox`,
      [[...silent, ...others]],
    );
    await askForCodes(...silent);
    await eventually(async () => (await silentCodes('true')) === 9 && mails.unanswered >= 4, 'codes hang');
    await askForCodes('one@town.test');
    await eventually(() => arrived('one@town.test'), 'the code of another mailbox arrives', 60_000);
    expect(await silentCodes('problem is not null')).toBe(0);

    await eventually(async () => (await silentCodes(`problem = 'UNKNOWN_OUTCOME'`)) === 9, 'all are given up', 90_000);
    const before = mails.unanswered;
    await database.query('update delivery set next_attempt_at = now() where address = any($1)', [silent]);
    await eventually(() => mails.unanswered > before, 'they hang again');
    await askForCodes('two@town.test');
    await eventually(() => arrived('two@town.test'), 'the code of one more mailbox arrives', 60_000);
    expect(await silentCodes(`state = 'DEFERRED' and problem = 'UNKNOWN_OUTCOME'`)).toBe(9);
  });
});

describe('a sign-in code that is asked for while a thousand deliveries are unusable, hang or wait', () => {
  it('leaves before them', async () => {
    const { endpoint, p256dh, auth } = push.device();
    push.answers.push(...Array.from({ length: 10_000 }, () => 'none' as const));
    const offTheCurve = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url');
    await addMails(400, 'silent', `'many' || n || '@silent-' || n % 3 || '.test'`);
    await addMails(100, 'quick', `'many' || n || '@quick.test'`);
    await addPushes(250, 'hanging', `'${endpoint}/' || n`, p256dh, auth);
    await addPushes(250, 'unusable', `'https://localhost/unusable/' || n`, offTheCurve, auth);
    await eventually(
      async () => mails.unanswered >= 6 && (await count(`attempts > 0 and dedup_key like '%hanging%'`)) >= 4,
      'mails and notifications hang',
    );

    const askedAt = Date.now();
    await system.graphql.request('mutation ($email: String!) { requestSignInCode(email: $email) }', {
      email: citizen.email,
    });
    const isCode = ({ to, raw }: { to: string; raw: string }) =>
      to === citizen.email && !raw.includes(signal.reference);
    await eventually(() => mails.taken.some(isCode), 'the code arrives');
    console.log(`sign-in code after ${String(Date.now() - askedAt)} ms, beside a thousand deliveries`);
    // Not even the mails that hung when it was asked for are over.
    expect(await count(`dedup_key like '%silent%' and problem is not null`)).toBe(0);
    expect(await count(`state in ('QUEUED', 'DEFERRED')`)).toBeGreaterThan(500);
  });

  it('and those that can arrive do; what is unusable ends, and nothing of it is an error of the worker', async () => {
    await eventually(async () => (await count(`state = 'SENT'`)) === 100, 'the mails to a quick server', 90_000);
    await eventually(
      async () => (await count(`problem = 'SUBSCRIPTION_GONE'`)) === 250,
      'unusable devices are gone',
      90_000,
    );
    const { rows } = await database.query(`select from push_subscription where endpoint like '%/unusable/%'`);
    expect(rows).toEqual([]);
    expect(await count(`state = 'SENT' and dedup_key not like '%quick%'`)).toBe(0);
    const log = await readFile(system.worker.plan.logFile, 'utf8');
    expect(log.split('\n').filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
