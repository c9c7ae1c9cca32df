import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiCaller } from '../testing/api-caller.ts';
import { NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const worker = bed.worker(server.url);
const caller = ApiCaller.open(bed);
const dispatcher = await bed.person('BG', 'DISPATCHER');
const em = () => bed.database.fork();
beforeEach(async () => {
  server.clear();
  await sql`truncate delivery, audit_entry cascade`.execute(em().getKysely());
});

const ask = (source: string) => caller.ask(source, { role: 'DISPATCHER', id: dispatcher.id });
const entries = async () =>
  (
    await sql`select actor, action, subject, after from audit_entry where action like 'reporter.%'`.execute(
      em().getKysely(),
    )
  ).rows;
const viewed = (signalId: string) => ({
  actor: dispatcher.id,
  action: 'reporter.viewed',
  subject: signalId,
  after: null,
});

/** A signal whose first mail the server refuses. */
async function refused(reply: (address: string) => string) {
  const reporter = await bed.person();
  server.next({ kind: 'refuse', at: 'RCPT', reply: reply(reporter.email) });
  const signalId = await bed.signal(reporter);
  await bed.carry(worker);
  return { signalId, id: only(await bed.deliveries({ account: reporter.id })).id };
}

describe('reading of a mail that came back', () => {
  const repeated = (address: string) => `550 5.1.1 <${address}> no such mailbox`;

  it.each(['lastError', 'addressTrouble'])('its %s is in the audit when it has an address', async (field) => {
    const { signalId } = await refused(repeated);
    const answer = await ask(`{ deliveries { edges { node { ${field} } } } }`);
    expect(JSON.stringify(answer.data)).toContain('@');
    expect(await entries()).toEqual([viewed(signalId)]);
  });

  it.each(['lastError', 'addressTrouble'])('its %s is in no audit when it has none', async (field) => {
    await refused(() => '550 5.1.1 no such mailbox');
    expect(JSON.stringify((await ask(`{ deliveries { edges { node { ${field} } } } }`)).data)).toContain('mailbox');
    expect(await entries()).toEqual([]);
  });

  it.each(['address', 'formerAddress'])('the %s of a correction is in the audit', async (field) => {
    const { signalId, id } = await refused(repeated);
    const corrected = `mutation { correctDeliveryAddress(input: { deliveryId: "${id}", address: "right@demo.test",
      reason: "По телефона" }) { ... on Delivery { acts { ${field} } } } }`;
    expect(JSON.stringify((await ask(corrected)).data)).toContain('@demo.test');
    expect(await entries()).toEqual([viewed(signalId)]);
  });

  it('without an entry there is no answer', async () => {
    await refused(repeated);
    await sql`alter table audit_entry rename to audit_entry_away`.execute(em().getKysely());
    try {
      const answer = await ask('{ deliveries { edges { node { address } } } }');
      expect(answer.code).toContain('audit_entry');
      expect(JSON.stringify(answer.data)).not.toContain('@');
    } finally {
      await sql`alter table audit_entry_away rename to audit_entry`.execute(em().getKysely());
    }
  });
});
