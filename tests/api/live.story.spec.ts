import { createClient } from 'graphql-ws';
import { Client } from 'pg';
import { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import { eventually, type Person, registerCitizen, signIn, step, submit } from '../support/index.ts';
import { serverSettled } from '../support/open-work.ts';
import { storySystem } from '../support/story-system.ts';
import { Listener } from './listener.ts';

/** a second process on the same database */
const system = await storySystem({ environment: { LIVE_SOCKETS_PER_ACCOUNT: '4', LIVE_SOCKETS_PER_ADDRESS: '12' } });
const other = await system.startAnotherApi();
const [citizen, clerk, otherClerk] = await Promise.all([
  registerCitizen(system),
  signIn(system, 'clerk.ecology@demo.test'),
  signIn(system, 'clerk.op_kd@demo.test'),
]);

interface Heard {
  readonly cursor: string;
  readonly resync: boolean;
  readonly event: { readonly type: string; readonly signal: { readonly id: string } } | null;
}

/** The events of one subscription. */
class Ear extends Listener<Readonly<Record<string, Heard>>> {
  constructor(url: string, person: Person, field: 'signalEvents' | 'mySignalEvents', after: string | null = null) {
    const selection = 'cursor resync event { type signal { id } }';
    super(url, person, `subscription ($after: String) { ${field}(after: $after) { ${selection} } }`, { after });
  }

  get heard(): readonly Heard[] {
    return this.received.flatMap((data) => Object.values(data));
  }

  types(signalId: string): string[] {
    return this.heard.flatMap(({ event }) => (event?.signal.id === signalId ? [event.type] : []));
  }
}

const until = (ear: Ear, signalId: string, types: readonly string[]) =>
  eventually(() => types.every((type) => ear.types(signalId).includes(type)), `${types.join(', ')} are heard`);

describe('live events', () => {
  it(
    'reach the clerk of the department and the reporter, whichever api process they are connected to, in the ' +
      'order of the commits',
    async () => {
      const ears = [
        new Ear(system.socketUrl, clerk, 'signalEvents'),
        new Ear(`${other.url.replace('http', 'ws')}/graphql`, clerk, 'signalEvents'),
      ];
      const stranger = new Ear(system.socketUrl, otherClerk, 'signalEvents');
      const mine = new Ear(`${other.url.replace('http', 'ws')}/graphql`, citizen, 'mySignalEvents');
      const probes: string[] = [];
      await eventually(async () => {
        probes.push((await submit(citizen)).id);
        return probes.some((id) => [...ears, mine].every((ear) => ear.types(id).length > 0));
      }, 'all three subscriptions are open');

      const signal = await submit(citizen);
      await Promise.all([...ears, mine].map((ear) => until(ear, signal.id, ['received', 'registered'])));
      await step(clerk, signal.id, 'IN_PROGRESS');
      await clerk.api.request(`mutation ($id: ID!) { addNote(signalId: $id, text: "вътрешно") { __typename } }`, {
        id: signal.id,
      });
      await step(clerk, signal.id, 'RESOLVED', { message: 'Почистено.' });
      await Promise.all([...ears, mine].map((ear) => until(ear, signal.id, ['resolved'])));
      for (const ear of ears) {
        expect(ear.types(signal.id)).toEqual(['received', 'registered', 'started', 'note', 'resolved']);
      }
      expect(mine.types(signal.id)).toEqual(['received', 'registered', 'started', 'resolved']);
      expect(stranger.heard).toEqual([]);
      await Promise.all([...ears, stranger, mine].map((ear) => ear.close()));
    },
  );

  it('missed while away are replayed after the cursor, each once, also by another process after a kill', async () => {
    const first = await submit(citizen);
    const ear = new Ear(system.socketUrl, clerk, 'signalEvents', '0');
    await until(ear, first.id, ['received', 'registered']);
    const cursor = ear.heard.at(-1)?.cursor ?? '';
    await ear.close();
    await step(clerk, first.id, 'IN_PROGRESS');
    await system.api.kill();
    await system.api.start();
    const again = new Ear(system.socketUrl, clerk, 'signalEvents', cursor);
    await until(again, first.id, ['started']);
    expect(again.types(first.id)).toEqual(['started']);
    await again.close();
  });

  it('are refused without the right, as an error of the subscription', async () => {
    const ear = new Ear(system.socketUrl, citizen, 'signalEvents');
    expect(await eventually(() => ear.ended, 'the subscription ends')).toContain('FORBIDDEN');
    expect(ear.heard).toEqual([]);
    await ear.close();
  });

  it('end at once in every process for somebody who is deactivated', async () => {
    const admin = await signIn(system, 'admin@demo.test');
    const leaving = await signIn(system, 'manager@demo.test');
    const { staff } = await admin.api.request<{ staff: { id: string; email: string }[] }>('{ staff { id email } }');
    const id = staff.find(({ email }) => email === leaving.email)?.id ?? '';
    const update = async (input: Readonly<Record<string, unknown>>) =>
      admin.api.request<{ updateStaff: { __typename: string } }>(
        'mutation ($input: UpdateStaffInput!) { updateStaff(input: $input) { __typename } }',
        { input: { id, ...input } },
      );
    const ears = [
      new Ear(system.socketUrl, leaving, 'signalEvents', '0'),
      new Ear(`${other.url.replace('http', 'ws')}/graphql`, leaving, 'signalEvents', '0'),
    ];
    await eventually(() => ears.every((ear) => ear.heard.length > 0), 'both subscriptions are open');
    // Nothing happens to any signal from here until both are closed.
    expect((await update({ active: false })).updateStaff.__typename).toBe('StaffMember');
    await eventually(() => ears.every((ear) => ear.ended !== undefined), 'both subscriptions are closed');
    expect(ears.map(({ ended }) => ended?.includes('UNAUTHENTICATED'))).toEqual([true, true]);
    const before = ears.map(({ heard }) => heard.length);
    await submit(citizen);
    await update({ active: true });
    expect(ears.map(({ heard }) => heard.length)).toEqual(before);
    await Promise.all(ears.map((ear) => ear.close()));
  });

  it('end when the time of the session is over, though nothing happens', async () => {
    const dispatcher = await signIn(system, 'dispatcher@demo.test');
    const ear = new Ear(system.socketUrl, dispatcher, 'signalEvents');
    await eventually(async () => {
      const { id } = await submit(citizen);
      return ear.types(id).length > 0;
    }, 'the subscription is open');
    await serverSettled(system.databaseUrl);
    const database = new Client({ connectionString: system.databaseUrl });
    await database.connect();
    await database.query(
      'update session set expires_at = now() where account_id = (select id from account where email = $1)',
      ['dispatcher@demo.test'],
    );
    await database.end();
    await eventually(() => ear.ended !== undefined, 'the live view is over');
    expect(ear.ended).toContain('UNAUTHENTICATED');
    await ear.close();
  });

  it('run at most fifteen at a time on one socket', async () => {
    const client = createClient({
      url: system.socketUrl,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${otherClerk.token}` },
      retryAttempts: 0,
    });
    const refused: unknown[] = [];
    for (let index = 0; index < 20; index += 1) {
      client.subscribe(
        { query: 'subscription { signalEvents { cursor } }' },
        { next: () => undefined, error: (cause) => refused.push(cause), complete: () => undefined },
      );
    }
    await eventually(() => refused.length >= 5, 'the operations that are too many are refused');
    expect(refused).toHaveLength(5);
    expect(JSON.stringify(refused)).toContain('RATE_LIMITED');
    await client.dispose();
  });

  it('need a socket, of which an account and an address have a bounded number', async () => {
    const opened: WebSocket[] = [];
    const open = (person: Person | undefined): Promise<string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(system.socketUrl, 'graphql-transport-ws');
        opened.push(socket);
        socket.once('open', () =>
          socket.send(
            JSON.stringify({
              type: 'connection_init',
              payload: person ? { authorization: `Bearer ${person.token}` } : {},
            }),
          ),
        );
        socket.once('message', () => resolve('acknowledged'));
        socket.once('close', (code) => resolve(`closed ${String(code)}`));
        socket.once('unexpected-response', (_request, { statusCode }) => resolve(`refused ${String(statusCode)}`));
        socket.on('error', () => undefined);
      });
    const answers: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      answers.push(await open(clerk));
    }
    expect(answers).toEqual(Array.from({ length: 4 }, () => 'acknowledged'));
    expect(await open(clerk)).toBe('closed 4429');
    await eventually(async () => (await open(undefined)) === 'refused 429', 'the address has no place left');
    for (const socket of opened) {
      socket.close();
    }
    await eventually(async () => (await open(clerk)) === 'acknowledged', 'places are given back');
    for (const socket of opened) {
      socket.close();
    }
  });
});
