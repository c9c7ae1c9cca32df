import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceProcess } from '@ns/embedded';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { Listener } from '../api/listener.ts';
import { aReport, eventually, type Person, registerCitizen, signIn, submit, submitDocument } from '../support/index.ts';
import { startDebianPostgres } from '../support/debian-postgres.ts';
import { startPostgresPair } from '../support/postgres-pair.ts';
import { storyPorts } from '../support/story-ports.ts';
import { storySystem } from '../support/story-system.ts';
import { createDatabase } from '../support/test-postgres.ts';

const debian = await startDebianPostgres();
await createDatabase(debian.server, 'signals');
const system = await storySystem({ databaseServer: debian.server });
const folder = await mkdtemp(join(tmpdir(), 'ns-pair-'));
await chmod(folder, 0o755);
const [port = 0] = await storyPorts(1);
await system.worker.stop();
await system.api.stop();
const pair = await startPostgresPair(debian.server, 'signals', port, folder);
const [api, worker] = [system.api, system.worker].map(
  ({ plan }) => new ServiceProcess({ ...plan, environment: { ...plan.environment, DATABASE_URL: pair.url } }),
);
await Promise.all([api?.start(), worker?.start()]);
afterAll(async () => {
  await Promise.all([api?.stop(), worker?.stop()]);
  await pair.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Heard {
  readonly signalEvents: {
    readonly cursor: string;
    readonly resync: boolean;
    readonly event: { readonly type: string; readonly signal: { readonly reference: string } } | null;
  };
}

/** The events of a console: a subscription that ends is opened again after the last one, as the contract says. */
class Console {
  private readonly before: Heard[] = [];
  private listener: Listener<Heard>;

  constructor(private readonly person: Person) {
    this.listener = this.listen(null);
  }

  heard(): readonly Heard['signalEvents'][] {
    if (this.listener.ended !== undefined) {
      this.before.push(...this.listener.received);
      this.listener = this.listen(this.before.at(-1)?.signalEvents.cursor ?? null);
    }
    return [...this.before, ...this.listener.received].map(({ signalEvents }) => signalEvents);
  }

  close(): Promise<void> {
    return this.listener.close();
  }

  private listen(after: string | null): Listener<Heard> {
    const selection = 'cursor resync event { type signal { reference } }';
    const query = `subscription ($after: String) { signalEvents(after: $after) { ${selection} } }`;
    return new Listener<Heard>(system.socketUrl, this.person, query, { after });
  }
}

interface Sent {
  readonly submitSignal: { readonly id: string; readonly reference: string };
}

it('a promoted standby is found by DATABASE_URL alone; nothing that was acknowledged is lost or doubled', async () => {
  const citizen = await registerCitizen(system);
  const dispatcher = await signIn(system, 'dispatcher@demo.test');
  const staff = new Console(dispatcher);
  onTestFinished(() => staff.close());
  await eventually(async () => {
    await submit(citizen);
    return staff.heard().length > 0;
  }, 'the live connection is open');
  const acknowledged = new Set<string>();
  /** As the app does: the same press again, until it is answered. */
  const press = async (number: number): Promise<void> => {
    const input = aReport({ description: `Счупена плочка номер ${String(number)} на тротоара.` });
    const reference = await eventually(
      async () => (await citizen.api.request<Sent>(submitDocument, { input })).submitSignal.reference,
      'the report is acknowledged',
      60_000,
    );
    acknowledged.add(reference);
  };
  const presses = Array.from({ length: 12 }, (_, number) => press(number));
  await eventually(() => acknowledged.size >= 2, 'the first reports are acknowledged');
  await pair.failOver();
  await Promise.all(presses);
  await Promise.all(Array.from({ length: 3 }, (_, number) => press(12 + number)));

  expect(acknowledged.size).toBe(15);
  for (const reference of acknowledged) {
    await system.records.waitForNumber(reference, 60_000);
    expect(await system.records.documents(reference)).toMatchObject([{ copies: 1 }]);
  }
  const { mySignals } = await citizen.api.request<{ mySignals: { edges: { node: { reference: string } }[] } }>(
    '{ mySignals(first: 50) { edges { node { reference } } } }',
  );
  const kept = mySignals.edges.map(({ node }) => node.reference);
  expect([...acknowledged].filter((reference) => !kept.includes(reference))).toEqual([]);
  const ofType = (type: string) =>
    staff.heard().flatMap(({ event }) => (event?.type === type ? event.signal.reference : []));
  await eventually(
    () => [...acknowledged].every((reference) => ofType('registered').includes(reference)),
    'the console has heard of every registration',
  );
  expect(staff.heard().filter(({ resync }) => resync)).toEqual([]);
  expect(ofType('received')).toEqual([...new Set(ofType('received'))]);
});
