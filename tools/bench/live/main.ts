import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Database, sql } from '@ns/platform';
import { Redis } from 'ioredis';
import { freePorts } from '../../start/embedded/index.ts';
import { signIn } from '../ask.ts';
import { EventWriter, type SentEvent } from '../inbox/events.ts';
import { line, spread } from '../inbox/figures.ts';
import { seedSignals } from '../inbox/seed.ts';
import { openDataFolder, startBuiltSystem } from '../system.ts';
import { startRedis } from './redis.ts';
import { descendants, pin, processorSeconds, residentMemory } from './processes.ts';
import { query, stockChannel } from './selection.ts';
import { openAll, Subscriber, type SubscriberPlan } from './subscribers.ts';

/** Groups of two share a category and differ in language, so that each event reaches two groups. */
const languages = ['bg', 'en'] as const;

interface Options {
  readonly subscribers: number;
  readonly groups: number;
  readonly events: number;
  readonly seconds: number;
}

/** A server under measurement. */
interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** processes whose time is counted in addition to the server's own */
  readonly companions: () => readonly number[];
  readonly connectionParams: (language: string) => Record<string, string>;
  /** what makes an event known after its commit */
  readonly publish: (event: SentEvent) => Promise<void>;
  /** whether a broken connection can be resumed after its last cursor */
  readonly resumes: boolean;
}

interface Scene {
  readonly options: Options;
  readonly writer: EventWriter;
  /** signals of each category that takes part, and the category */
  readonly categories: readonly { readonly code: string; readonly signals: readonly string[] }[];
}

/** Milliseconds until everything that was sent has had time to arrive; what is missing then counts as lost. */
const settleFor = 15_000;

async function measure(contestant: Contestant, { options, writer, categories }: Scene): Promise<void> {
  const idle = residentMemory(contestant.pid);
  const subscribers = Array.from({ length: options.subscribers }, (_, index): Subscriber => {
    const group = index % options.groups;
    const plan: SubscriberPlan = {
      url: contestant.url,
      connectionParams: contestant.connectionParams(languages[Math.floor(group / categories.length) % 2] ?? 'bg'),
      query,
      variables: { filter: { categories: [categories[group % categories.length]?.code] } },
      group,
    };
    return new Subscriber(plan);
  });
  await openAll(subscribers);
  await pause(3_000);
  const memory = (residentMemory(contestant.pid) - idle) / options.subscribers;

  const before = [processorSeconds([contestant.pid]), processorSeconds(contestant.companions())] as const;
  const sent: Promise<{ readonly event: SentEvent; readonly category: string }>[] = [];
  const begun = Date.now();
  const cut = contestant.resumes ? subscribers.filter((_, index) => index % 20 === 0) : [];
  for (let number = 0; number < options.events * options.seconds; number += 1) {
    const due = begun + (number * 1000) / options.events;
    if (due > Date.now()) {
      await pause(due - Date.now());
    }
    const { code, signals } = categories[number % categories.length] ?? { code: '', signals: [] };
    const id = signals[Math.floor(number / categories.length) % signals.length] ?? '';
    sent.push(
      writer.change(id).then(async (event) => {
        await contestant.publish(event);
        return { event, category: code };
      }),
    );
    // A twentieth of the clients loses its connection in the middle and comes back after its last cursor.
    if (number === Math.floor((options.events * options.seconds) / 2)) {
      for (const subscriber of cut) {
        subscriber.cut();
      }
      setTimeout(() => void openAll(cut), 500);
    }
  }
  const events = await Promise.all(sent);
  const expected = (subscriber: Subscriber): readonly string[] => {
    const { code } = categories[subscriber.plan.group % categories.length] ?? {};
    return events
      .filter(({ category }) => category === code)
      .map(({ event }) => event.cursor)
      .sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  };
  const due = subscribers.reduce((sum, subscriber) => sum + expected(subscriber).length, 0);
  const arrived = () => subscribers.reduce((sum, { cursors }) => sum + cursors.length, 0);
  for (const until = Date.now() + settleFor; arrived() < due && Date.now() < until;) {
    await pause(100);
  }

  const [own, companions] = [
    processorSeconds([contestant.pid]) - before[0],
    processorSeconds(contestant.companions()) - before[1],
  ];
  const committedAt = new Map(events.map(({ event }) => [event.cursor, event.committedAt]));
  const uncut = subscribers.filter((subscriber) => !cut.includes(subscriber));
  const delays = uncut.flatMap(({ cursors, arrivedAt }) =>
    cursors.map((cursor, index) => (arrivedAt[index] ?? 0) - (committedAt.get(cursor) ?? 0)),
  );
  const faulty = (some: readonly Subscriber[]) =>
    some.filter((subscriber) => {
      const wanted = expected(subscriber);
      const got = [...subscriber.cursors].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
      return got.length !== wanted.length || got.some((cursor, index) => cursor !== wanted[index]);
    }).length;
  const each = (seconds: number) => `${((seconds * 1e6) / Math.max(1, arrived())).toFixed(0)} µs`;
  console.log(`${contestant.name}: ${String(arrived())} of ${String(due)} messages arrived`);
  console.log(line('CPU per message', `${each(own + companions)} (server ${each(own)}, others ${each(companions)})`));
  console.log(line('commit to frame', spread(delays)));
  console.log(line('memory per idle subscriber', `${memory.toFixed(1)} kB`));
  console.log(line('subscribers with a lost or double event', `${String(faulty(uncut))} of ${String(uncut.length)}`));
  if (cut.length > 0) {
    console.log(line('the same after a cut and a replay', `${String(faulty(cut))} of ${String(cut.length)}`));
  }
  for (const subscriber of subscribers) {
    subscriber.cut();
  }
}

/** The rows that the stock publisher sends through Redis. */
async function rowOf(database: Database, { signalId, cursor }: SentEvent): Promise<string> {
  const row = (
    await sql<{ row: unknown }>`
    select json_build_object('cursor', ${cursor}::text, 'resync', false, 'event', json_build_object(
      'cursor', ${cursor}::text, 'type', 'started', 'title', 'Започната работа', 'actor', 'Системата', 'at', now(),
      'signal', json_build_object('id', s.id, 'reference', s.reference, 'version', s.version, 'status', s.status,
        'statusLabel', s.status, 'description', s.description, 'overdue', false,
        'serviceDueOn', s.service_due_on, 'statutoryDueOn', s.statutory_due_on, 'createdAt', s.created_at,
        'updatedAt', s.updated_at, 'category', json_build_object('code', c.code, 'name', c.name ->> 'bg'),
        'settlement', json_build_object('code', t.code, 'name', t.name ->> 'bg'),
        'department', json_build_object('code', d.code, 'name', d.name ->> 'bg'),
        'assignee', (select json_build_object('id', a.id, 'name', a.name) from account a where a.id = s.assignee_id),
        'registration', json_build_object('documentGuid', s.id, 'signalId', s.id, 'state', s.registration_state,
          'incomingNumber', s.incoming_number, 'incomingDate', s.incoming_date)))) as row
    from signal s join category c on c.code = s.category_code join settlement t on t.code = s.settlement_code
      join department d on d.code = s.department_code where s.id = ${signalId}`.execute(database.fork().getKysely())
  ).rows[0];
  return JSON.stringify(row?.row);
}

/**
 * `npm run bench:live -- --subscribers 2000 --groups 8 --events 20`: live events to many subscribers, of this system
 * and of a stock server with graphql-ws and Redis pub/sub, one after the other. Servers run on core 0, subscribers
 * on core 1. Needs `npm run build`, redis-server and Linux.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      subscribers: { type: 'string', default: '2000' },
      groups: { type: 'string', default: '8' },
      events: { type: 'string', default: '20' },
      seconds: { type: 'string', default: '20' },
    },
  });
  const options: Options = {
    subscribers: Number(values.subscribers),
    groups: Number(values.groups),
    events: Number(values.events),
    seconds: Number(values.seconds),
  };
  const [redisPort = 0, stockPort = 0, ...ports] = await freePorts(8);
  const system = await startBuiltSystem(await openDataFolder('live'), ports);
  const database = await Database.open({ url: system.databaseUrl, poolSize: 4, slices: [] });
  const redis = await startRedis(redisPort);
  const publisher = new Redis(redis.url);
  const stock = fork(join(dirname(fileURLToPath(import.meta.url)), 'stock-server.js'), [String(stockPort), redis.url], {
    stdio: 'inherit',
  });
  try {
    await new Promise((resolve) => stock.once('message', resolve));
    await seedSignals(database, 4_000);
    const found = (
      await sql<{ code: string; signals: string[] }>`
      select category_code as code, array_agg(id::text) as signals from signal where status in ('ASSIGNED',
        'IN_PROGRESS')
      group by 1 order by 1 limit ${Math.ceil(options.groups / 2)}`.execute(database.fork().getKysely())
    ).rows;
    const scene: Scene = { options, writer: await EventWriter.on(database), categories: found };
    const all = descendants();
    const byCommand = (part: string) => all.filter(({ command }) => command.includes(part)).map(({ pid }) => pid);
    const postgresPids = () =>
      descendants()
        .filter(({ command }) => command.includes('postgres'))
        .map(({ pid }) => pid);
    const [apiPid = 0] = byCommand('dist/apps/api/main');
    const servers = [...byCommand('dist/apps/'), ...postgresPids(), ...byCommand('redis-server'), stock.pid ?? 0];
    const isPinned = availableParallelism() > 1 && pin(servers, 0) && pin([process.pid], 1);
    console.log(
      `${String(options.subscribers)} subscribers in ${String(options.groups)} groups, ` +
        `${String(options.events)} events a second for ${String(options.seconds)} s, each event for 2 groups; ` +
        `servers ${isPinned ? 'on core 0, subscribers on core 1' : 'and subscribers on all cores'}`,
    );
    const token = await signIn(system.url, 'dispatcher@demo.test');
    await measure(
      {
        name: 'this system (rights asked for each batch, replay after a cursor)',
        url: `${system.url.replace('http', 'ws')}/graphql`,
        pid: apiPid,
        companions: postgresPids,
        connectionParams: (language) => ({ authorization: `Bearer ${token}`, language }),
        publish: async () => Promise.resolve(),
        resumes: true,
      },
      scene,
    );
    await measure(
      {
        name: 'stock (graphql-ws, Redis pub/sub; no rights, no replay)',
        url: `ws://127.0.0.1:${String(stockPort)}/graphql`,
        pid: stock.pid ?? 0,
        companions: () => byCommand('redis-server'),
        connectionParams: (language) => ({ language }),
        publish: async (event) => void (await publisher.publish(stockChannel, await rowOf(database, event))),
        resumes: false,
      },
      scene,
    );
  } finally {
    stock.kill();
    publisher.disconnect();
    await redis.stop();
    await database.close();
    await system.stop();
  }
}

await main();
