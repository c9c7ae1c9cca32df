import { setTimeout as pause } from 'node:timers/promises';
import type { TestRedis } from '../../support/test-redis.ts';
import type { Subscriber } from '../people/subscriber.ts';
import type { LineName, ProcessName } from '../test-bed/lines.ts';
import type { TestBed } from '../test-bed/test-bed.ts';
import type { SupervisedProcess } from '../test-bed/supervised-process.ts';
import type { Fault } from './fault.ts';
import { RecordsFaults } from './records-faults.ts';

/** What a process is for. */
export type Role = 'api' | 'worker';

export function roleOf(process: ProcessName): Role {
  return process.startsWith('api') ? 'api' : 'worker';
}

/** A process that was killed, and how long it took to be ready again. */
export interface Kill {
  readonly process: ProcessName;
  readonly at: number;
  readonly readyAfterMs: number;
}

/** A time in which something that the processes need was away. */
export interface Outage {
  readonly what: Fault['kind'];
  /** whose work it hinders */
  readonly hinders: readonly Role[];
  readonly from: number;
  readonly to: number;
}

const slowRecordsMs = 3_000;
/** How long lines are slow before a kill. */
const slownessMs = 1_000;

/** Does to the system what the plan says. */
export class FaultInjector {
  readonly kills: Kill[] = [];
  readonly outages: Outage[] = [];
  readonly records: RecordsFaults;
  private readonly testBed: TestBed;
  private readonly subscribers: readonly Subscriber[];
  private redisIsBack: Promise<void> = Promise.resolve();

  constructor(testBed: TestBed, subscribers: readonly Subscriber[], seed: number) {
    this.testBed = testBed;
    this.subscribers = subscribers;
    this.records = new RecordsFaults(testBed.records, testBed.recordsUrl, slowRecordsMs, seed);
  }

  /** Lets one fault happen; ends when it is over. */
  async inject(fault: Fault): Promise<void> {
    switch (fault.kind) {
      case 'kill':
        return this.afterSlowness(
          fault.slowMs,
          (line) => fault.processes.some((name) => line.startsWith(name)),
          async () => void (await Promise.all(fault.processes.map((name) => this.kill(name)))),
        );
      case 'freeze':
        return this.whileAway(fault.kind, [roleOf(fault.process)], () => this.process(fault.process).freeze(fault.ms));
      case 'postgres stop':
        return this.afterSlowness(
          fault.slowMs,
          (line) => /(postgres|standby)$/.test(line),
          () => this.whileAway(fault.kind, ['api', 'worker'], () => this.testBed.postgres.stopAndStart()),
        );
      case 'standby stop':
        return this.whileAway(fault.kind, ['api', 'worker'], async () => this.testBed.pair?.killStandby());
      case 'redis flush':
        return this.withRedis((redis) => redis.flush());
      case 'redis restart':
        return this.withRedis((redis) =>
          this.whileAway(fault.kind, ['worker'], async () => {
            await redis.kill();
            await pause(fault.ms);
            await redis.start();
          }),
        );
      case 'records':
        return this.whileAway(fault.kind, ['worker'], async () => {
          const end = await this.records.begin(fault.faults, fault.probability);
          await pause(fault.ms);
          await end();
        });
      case 'mail':
        return this.storm(fault);
      case 'line':
        return this.disturb(fault);
      case 'clients cut':
        for (const subscriber of this.subscribers) {
          subscriber.cut();
        }
        return;
    }
  }

  /** Ends whatever may still be wrong. */
  async calm(): Promise<void> {
    this.testBed.mail.faults.calm();
    for (const name of this.testBed.lines.names) {
      this.testBed.lines.proxy(name).use({ kind: 'open' });
    }
    await this.records.calm();
  }

  /** Slows these lines for a moment, and opens them when what follows has begun: it strikes while much is under way. */
  private async afterSlowness(
    ms: number,
    isMeant: (line: LineName) => boolean,
    act: () => Promise<void>,
  ): Promise<void> {
    if (ms === 0) {
      return act();
    }
    const slowed = this.testBed.lines.names.filter(isMeant).map((name) => this.testBed.lines.proxy(name));
    for (const proxy of slowed) {
      proxy.use({ kind: 'slow', delayMs: ms });
    }
    await pause(slownessMs);
    const acting = act();
    await pause(ms);
    for (const proxy of slowed) {
      proxy.use({ kind: 'open' });
    }
    await acting;
  }

  private async kill(name: ProcessName): Promise<void> {
    let at = 0;
    const readyAfterMs = await this.process(name).killAndRestart((moment) => (at = moment));
    this.kills.push({ process: name, at, readyAfterMs });
  }

  private async disturb({ line, state, ms }: Extract<Fault, { kind: 'line' }>): Promise<void> {
    const proxy = this.testBed.lines.proxy(line);
    if (state.kind === 'cut') {
      return proxy.cut();
    }
    await this.whileAway('line', [line.startsWith('api') ? 'api' : 'worker'], async () => {
      proxy.use(state);
      await pause(ms);
      proxy.use({ kind: 'open' });
    });
  }

  private async storm({ faults, probability, ms }: Extract<Fault, { kind: 'mail' }>): Promise<void> {
    const end = this.testBed.mail.faults.begin(faults, probability);
    await pause(ms);
    end();
  }

  /** There is one Redis: a fault of it begins when the one before is over. */
  private withRedis(act: (redis: TestRedis) => Promise<void>): Promise<void> {
    const { redis } = this.testBed;
    if (redis) {
      this.redisIsBack = this.redisIsBack.then(() => act(redis));
    }
    return this.redisIsBack;
  }

  private async whileAway(what: Fault['kind'], hinders: readonly Role[], work: () => Promise<void>): Promise<void> {
    const from = Date.now();
    await work();
    this.outages.push({ what, hinders, from, to: Date.now() });
  }

  private process(name: ProcessName): SupervisedProcess {
    const process = this.testBed.processes.get(name);
    if (!process) {
      throw new Error(`There is no process ${name}.`);
    }
    return process;
  }
}
