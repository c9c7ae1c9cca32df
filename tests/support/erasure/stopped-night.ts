import { resolve } from 'node:path';
import { ServiceProcess } from '@ns/embedded';
import { Client } from 'pg';
import { eventually } from '../eventually.ts';
import type { TestSystem } from '../system.ts';

const root = resolve(import.meta.dirname, '../../..');
const lock = 20_261_201;
/** At half past two the file plan is carried out. */
const nightMinutes = 150;
const dayMinutes = 24 * 60;

/** A worker in whose clock it is night, and which can be ended at each step of the file plan. */
export class StoppedNight {
  private constructor(
    readonly worker: ServiceProcess,
    /** holds the lock at which the worker stops */
    private readonly holder: Client,
    /** holds the plan between two batches */
    private readonly between: Client,
    private readonly watcher: Client,
  ) {}

  static async prepare({ worker, databaseUrl }: TestSystem): Promise<StoppedNight> {
    const [holder, between, watcher] = Array.from(
      { length: 3 },
      () => new Client({ connectionString: databaseUrl }),
    ) as [Client, Client, Client];
    await Promise.all([holder, between, watcher].map((each) => each.connect()));
    await holder.query(`
      create table story_stop (kind text);
      create function story_stop() returns trigger language plpgsql as $$ begin
        if exists (select from story_stop where kind = new.kind) then
          perform pg_advisory_xact_lock(${String(lock)});
        end if;
        return new;
      end $$;
      create trigger story_stop before insert or update on destruction_protocol
        for each row execute function story_stop()`);
    const environment = {
      ...worker.plan.environment,
      NODE_OPTIONS: `--import ${resolve(root, 'tests/faults/test-bed/shifted-clock.mjs')}`,
      CLOCK_SHIFT_MS: String(untilNight(new Date()) * 60_000),
    };
    return new StoppedNight(new ServiceProcess({ ...worker.plan, environment }), holder, between, watcher);
  }

  /** Ends the worker when it has written what went by a rule, and before that is committed. */
  async killBeforeCommit(kind: string): Promise<void> {
    await this.stopAt(kind);
    await this.worker.kill();
    await this.goOn();
  }

  /** Ends the worker after a batch of a rule is committed and before it begins the next one. */
  async killAfterCommit(kind: string, meanwhile: () => void | Promise<void> = () => undefined): Promise<void> {
    await this.stopAt(kind);
    await this.between.query('begin');
    const held = this.between.query('select from file_plan for update');
    await this.until('not granted and locktype <> $1', 'advisory');
    await meanwhile();
    await this.holder.query(`select pg_advisory_unlock(${String(lock)})`);
    await held;
    // The next batch, of this rule or another one, asks first whether the plan is still in force.
    await this.until('not granted and locktype <> $1', 'advisory');
    await this.worker.kill();
    await this.between.query('rollback');
    await this.goOn();
  }

  async end(): Promise<void> {
    await this.worker.stop();
    await Promise.all([this.holder, this.between, this.watcher].map((each) => each.end()));
  }

  private async stopAt(kind: string): Promise<void> {
    await this.holder.query(`select pg_advisory_lock(${String(lock)})`);
    await this.holder.query('insert into story_stop values ($1)', [kind]);
    // It is stopped as soon as it works, which may be before it says so.
    this.worker.start().catch(() => undefined);
    await this.until('not granted and locktype = $1', 'advisory');
  }

  /** Lets what the dead worker had begun end: its connections notice when their statement is over. */
  private async goOn(): Promise<void> {
    await this.holder.query('delete from story_stop');
    await this.holder.query('select pg_advisory_unlock_all()');
    await eventually(async () => {
      // Also its lock on the task, without which the next worker would wait for the next hour.
      const { rows } = await this.holder.query<{ busy: boolean }>(`select exists (
        select from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.relation = 'destruction_protocol'::regclass and l.pid <> pg_backend_pid()
          or l.locktype = 'advisory' and a.application_name = 'ns-locks') as busy`);
      return rows[0]?.busy === false;
    }, 'the transaction of the dead worker has ended');
  }

  private async until(lockState: string, value: string): Promise<void> {
    await eventually(
      async () =>
        (await this.watcher.query(`select 1 from pg_locks where ${lockState} limit 1`, [value])).rows.length > 0,
      `a lock is ${lockState}`,
      180_000,
    );
  }
}

/** Minutes by which a clock has to be off to say half past two at night in Bulgaria, at most half a day. */
function untilNight(now: Date): number {
  const parts = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone: 'Europe/Sofia',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const ahead = (nightMinutes - (part('hour') * 60 + part('minute')) + dayMinutes) % dayMinutes;
  return ahead > dayMinutes / 2 ? ahead - dayMinutes : ahead;
}
