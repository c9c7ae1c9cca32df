import { randomUUID } from 'node:crypto';
import { type Database, sql } from '../persistence/index.ts';
import type { Logger } from '../observability/index.ts';
import { release } from '../release/index.ts';
import { healthTables, type ProcessKind, type SaidSince } from './health.entities.ts';
import type { ProcessHealth } from './process-health.ts';

/** Milliseconds between two signs of life. */
const everyMs = 10_000;
/** Milliseconds between two looks at the own health while all is well; else each sign looks. */
const healthEveryMs = 30_000;
/** Seconds after which a process without a sign of life is not counted. */
export const missedAfterSeconds = 60;

/**
 * Says in the database that this process runs, of which release, and whether it reaches the job queue, so that a
 * process which has no queue of its own can say so too.
 */
export class ProcessSighting {
  private readonly id = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private health: Pick<ProcessHealth, 'report'> | undefined;
  private said: { readonly at: number; readonly words: readonly SaidSince[] } | undefined;
  private writing: Promise<void> = Promise.resolve();

  /** @param queueAwaySince since when the process cannot reach the job queue; undefined while it can */
  constructor(
    private readonly database: Database,
    private readonly kind: ProcessKind,
    private readonly logger: Logger,
    private readonly queueAwaySince: () => Date | undefined = () => undefined,
  ) {}

  /** From now on the signs say as well what the health of this process says. */
  follow(health: Pick<ProcessHealth, 'report'>): void {
    this.health = health;
  }

  /** Gives the first sign of life, and further ones from then on. */
  async start(): Promise<void> {
    await this.say();
    this.timer = setInterval(() => void this.say(), everyMs).unref();
  }

  /** Gives a sign of life before its time, as when the queue is lost or found again. */
  async say(): Promise<void> {
    this.writing = this.writing
      .then(() => this.write(this.queueAwaySince() ?? null))
      .catch((cause: unknown) => this.logger.warn({ err: cause }, 'sign of life not written, next time again'));
    await this.writing;
  }

  /** Ends the signs. What this process knew of the queue counts no more. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
    this.health = undefined;
    this.said = undefined;
    await this.write(null).catch(() => undefined);
  }

  /** What the health says. While all is well it is looked at twice a minute only: the checks ask the database. */
  private async wordsNow(): Promise<readonly SaidSince[] | undefined> {
    const isKept = this.said?.words.length === 0 && performance.now() - this.said.at < healthEveryMs;
    if (this.health && !isKept) {
      const before = new Map(this.said?.words.map(({ check, since }) => [check, since]));
      const now = new Date().toISOString();
      const { said } = await this.health.report();
      const words = said.map((each) => ({ ...each, since: before.get(each.check) ?? now }));
      this.said = { at: performance.now(), words };
    }
    return this.said?.words;
  }

  private async write(queueAwaySince: Date | null): Promise<void> {
    const words = await this.wordsNow();
    const said = words && JSON.stringify(words);
    const seen = { queue_away_since: queueAwaySince, seen_at: sql<Date>`now()`, said: said ?? null, release };
    await healthTables(this.database.fork())
      .with('old', (db) => db.deleteFrom('running_process').where('seen_at', '<', sql<Date>`now() - interval '1 day'`))
      .insertInto('running_process')
      .values({ id: this.id, kind: this.kind, ...seen })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(seen))
      .execute();
  }
}

/** What the workers say of themselves, in words for the operator; empty when all is well. */
export async function workerWords(database: Database): Promise<readonly string[]> {
  const isRecent = sql<boolean>`seen_at > now() - make_interval(secs => ${missedAfterSeconds})`;
  const { seen, away, since, silent } = await healthTables(database.fork())
    .selectFrom('running_process')
    .select([
      sql<number>`(count(*) filter (where ${isRecent}))::int`.as('seen'),
      sql<number>`(count(queue_away_since) filter (where ${isRecent}))::int`.as('away'),
      sql<Date | null>`min(queue_away_since) filter (where ${isRecent})`.as('since'),
      sql<number | null>`extract(epoch from now() - max(seen_at))::float8`.as('silent'),
    ])
    .where('kind', '=', 'worker')
    .executeTakeFirstOrThrow();
  if (silent === null) {
    return ['worker: no worker has been seen: nothing is registered and no mail leaves'];
  }
  if (seen === 0) {
    return [
      `worker: no worker has been seen for ${String(Math.round(silent))} seconds: nothing is registered and no mail ` +
        'leaves',
    ];
  }
  if (since === null) {
    return [];
  }
  const who = away === seen ? '' : ` for ${String(away)} of ${String(seen)} workers`;
  return [`queue: the job queue has been away since ${since.toISOString()}${who}`];
}
