import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConsoleEventsDocument } from '@ns/contract/console';
import { type Database, sql } from '@ns/platform';
import { print } from 'graphql';
import { Redis } from 'ioredis';
import { redisServer } from '../../cluster/parts/redis-server.ts';
import { freePorts } from '../../start/embedded/index.ts';
import { signIn } from '../ask.ts';
import { type Filled, withBenchDatabase } from '../database.ts';
import { EventWriter, type SentEvent, steadily } from '../events.ts';
import { startOther } from '../other-server.ts';
import { memoryOf, pin, postgresPids, processorSeconds } from '../processes.ts';
import { stockSubscription } from '../stock/cases.ts';
import { stockChannel } from '../stock/types.ts';
import { line, spread } from '../timings.ts';
import { openAll, Subscriber } from './subscribers.ts';

/** Groups of two share a category and differ in language, so that each event reaches two groups. */
const languages = ['bg', 'en'] as const;
/** Milliseconds until everything that was sent has had time to arrive; what is missing then counts as lost. */
const settleFor = 15_000;

/** A server under measurement. */
interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** processes whose time is counted in addition to the server's own */
  readonly companions: () => readonly number[];
  readonly connectionParams: (language: string) => Record<string, string>;
  readonly query: string;
  readonly variablesOf: (category: string) => Readonly<Record<string, unknown>>;
  /** what makes an event known after its commit */
  readonly publish: (event: SentEvent) => Promise<unknown>;
  /** whether a broken connection can be resumed after its last cursor */
  readonly resumes: boolean;
}

interface Load {
  readonly subscribers: number;
  readonly groups: number;
  readonly events: number;
  readonly seconds: number;
  readonly writer: EventWriter;
  /** signals of each category that takes part, and the category */
  readonly categories: readonly { readonly code: string; readonly signals: readonly string[] }[];
}

async function measure(contestant: Contestant, load: Load): Promise<void> {
  const { pid, query, connectionParams, variablesOf, companions, resumes, publish, url, name } = contestant;
  const { categories, writer } = load;
  const idle = memoryOf(pid).rss;
  const subscribers = Array.from({ length: load.subscribers }, (_, index): Subscriber => {
    const group = index % load.groups;
    const category = categories[group % categories.length]?.code ?? '';
    const language = languages[Math.floor(group / categories.length) % languages.length] ?? 'bg';
    const params = connectionParams(language);
    return new Subscriber({ url, connectionParams: params, query, variables: variablesOf(category), category });
  });
  await openAll(subscribers);
  await pause(3_000);
  const memory = (memoryOf(pid).rss - idle) / load.subscribers;

  const before = [processorSeconds([pid]), processorSeconds(companions())] as const;
  const cut = resumes ? subscribers.filter((_, index) => index % 20 === 0) : [];
  const count = load.events * load.seconds;
  const events = await steadily(count, load.events, async (number) => {
    // A twentieth of the clients loses its connection in the middle and comes back after its last cursor.
    if (number === Math.floor(count / 2)) {
      cut.forEach((subscriber) => subscriber.cut());
      setTimeout(() => void openAll(cut), 500);
    }
    const { code = '', signals = [] } = categories[number % categories.length] ?? {};
    const event = await writer.change(signals[Math.floor(number / categories.length) % signals.length] ?? '');
    await publish(event);
    return { ...event, category: code };
  });
  const expected = Map.groupBy(events, ({ category }) => category);
  const dueTo = ({ plan }: Subscriber) => expected.get(plan.category) ?? [];
  const due = subscribers.reduce((sum, subscriber) => sum + dueTo(subscriber).length, 0);
  const arrived = () => subscribers.reduce((sum, { cursors }) => sum + cursors.length, 0);
  for (const until = Date.now() + settleFor; arrived() < due && Date.now() < until;) {
    await pause(100);
  }

  const [own, others] = [processorSeconds([pid]) - before[0], processorSeconds(companions()) - before[1]];
  const committedAt = new Map(events.map(({ cursor, committedAt: at }) => [cursor, at]));
  const uncut = subscribers.filter((subscriber) => !cut.includes(subscriber));
  const delays = uncut.flatMap(({ cursors, arrivedAt }) =>
    cursors.map((cursor, index) => (arrivedAt[index] ?? 0) - (committedAt.get(cursor) ?? 0)),
  );
  const faulty = (some: readonly Subscriber[]) => {
    const wrong = some.filter((subscriber) => {
      const wanted = new Set(dueTo(subscriber).map(({ cursor }) => cursor));
      const got = new Set(subscriber.cursors.filter((cursor) => wanted.has(cursor)));
      return subscriber.cursors.length !== wanted.size || got.size !== wanted.size;
    });
    return `${String(wrong.length)} of ${String(some.length)}`;
  };
  const each = (seconds: number) => `${((seconds * 1e6) / Math.max(1, arrived())).toFixed(0)} µs`;
  console.log(`${name}: ${String(arrived())} of ${String(due)} messages arrived`);
  console.log(line('CPU per message', `${each(own + others)} (server ${each(own)}, others ${each(others)})`));
  console.log(line('commit to frame', spread(delays)));
  console.log(line('memory per idle subscriber', `${memory.toFixed(1)} kB`));
  console.log(line('subscribers with a lost or double event', faulty(uncut)));
  if (resumes) {
    console.log(line('the same after a cut and a replay', faulty(cut)));
  }
  subscribers.forEach((subscriber) => subscriber.cut());
}

/** The row of an event, as the stock publisher sends it through Redis. */
async function rowOf(database: Database, { signalId, cursor }: SentEvent): Promise<string> {
  const { rows } = await sql<{ row: object }>`
    select json_build_object('cursor', ${cursor}::text, 'type', 'started', 'title', 'Започната работа',
      'actor', 'Системата', 'at', now(), 'signal', json_build_object('id', s.id, 'reference', s.reference,
        'version', s.version, 'status', s.status, 'description', s.description, 'serviceDueOn', s.service_due_on,
        'statutoryDueOn', s.statutory_due_on, 'createdAt', s.created_at, 'updatedAt', s.updated_at, 'category', c,
        'settlement', t, 'department', d, 'registrationState', s.registration_state,
        'incomingNumber', s.incoming_number, 'incomingDate', s.incoming_date,
        'assignee', (select json_build_object('id', a.id, 'name', a.name) from account a where a.id = s.assignee_id)
      )) as row
    from signal s join category c on c.code = s.category_code join settlement t on t.code = s.settlement_code
      join department d on d.code = s.department_code where s.id = ${signalId}`.execute(database.fork().getKysely());
  return JSON.stringify(rows[0]?.row);
}

async function compare({ database, options, folder, startApi }: Filled): Promise<void> {
  const [subscribers = 0, groups = 0, events = 0, seconds = 0] = ['subscribers', 'groups', 'events', 'seconds'].map(
    (name) => Number(options[name]),
  );
  const found = await sql<{ code: string; signals: string[] }>`
    select category_code as code, array_agg(id::text) as signals from signal
    where status in ('ASSIGNED', 'IN_PROGRESS') group by 1 order by count(*) desc
    limit ${Math.ceil(groups / languages.length)}`.execute(database.fork().getKysely());
  const writer = await EventWriter.on(database);
  const load: Load = { subscribers, groups, events, seconds, writer, categories: found.rows };
  const [redisPort = 0, stockPort = 0, socketPort = 0] = await freePorts(3);
  const redis = redisServer(redisPort, folder, join(folder, 'redis.log'));
  await redis.prepare();
  await redis.daemon.start();
  const publisher = new Redis(redis.url);
  const stock = await startOther('stock/stock-server.js', [stockPort, database.url, socketPort, redis.url]);
  try {
    const api = await startApi();
    const servers = [api.pid, stock.pid, redis.daemon.pid ?? 0, ...postgresPids()];
    const isPinned = availableParallelism() > 1 && pin(servers, 0) && pin([process.pid], 1);
    console.log(
      `${String(subscribers)} subscribers in ${String(groups)} groups, ${String(events)} events a second for ` +
        `${String(seconds)} s, each event for ${String(languages.length)} groups; ` +
        `servers ${isPinned ? 'on core 0, subscribers on core 1' : 'and subscribers on all cores'}`,
    );
    const token = await signIn(api.url, 'dispatcher@demo.test');
    await measure(
      {
        name: 'this system (rights asked for each batch, replay after a cursor)',
        url: `${api.url.replace('http', 'ws')}/graphql`,
        pid: api.pid,
        companions: postgresPids,
        connectionParams: (language) => ({ authorization: `Bearer ${token}`, language }),
        query: print(ConsoleEventsDocument),
        variablesOf: (category) => ({ filter: { categories: [category] } }),
        publish: async () => Promise.resolve(),
        resumes: true,
      },
      load,
    );
    await measure(
      {
        name: 'stock (graphql-ws, Redis pub/sub; no rights, no replay)',
        url: `ws://127.0.0.1:${String(socketPort)}/graphql`,
        pid: stock.pid,
        companions: () => [redis.daemon.pid ?? 0],
        connectionParams: (language) => ({ language }),
        query: stockSubscription,
        variablesOf: (category) => ({ category }),
        publish: async (event) => publisher.publish(stockChannel, await rowOf(database, event)),
        resumes: false,
      },
      load,
    );
  } finally {
    stock.stop();
    publisher.disconnect();
    await redis.daemon.stop();
  }
}

/**
 * `npm run bench:live -- --subscribers 2000 --groups 8 --events 20 --seconds 20`: live events to many subscribers, of
 * this system and of a stock server with graphql-ws and Redis pub/sub, one after the other. Servers run on core 0,
 * subscribers on core 1. Needs redis-server and Linux.
 */
await withBenchDatabase({
  name: 'live',
  defaultRows: 4_000,
  options: {
    subscribers: { type: 'string', default: '2000' },
    groups: { type: 'string', default: '8' },
    events: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '20' },
  },
  measure: compare,
});
