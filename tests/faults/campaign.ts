import { FaultInjector } from './faults/fault-injector.ts';
import { planFaults } from './faults/fault-plan.ts';
import { strikeInTime } from './faults/fault-schedule.ts';
import { SeededRandom } from './faults/seeded-random.ts';
import { gatherCrowd } from './people/crowd.ts';
import { Load } from './people/load.ts';
import { Acknowledgements } from './people/acknowledgements.ts';
import { inspect } from './report/inspect.ts';
import type { RunReport } from './report/run-report.ts';
import { settle } from './settle.ts';
import { setUpTestBed } from './test-bed/test-bed.ts';

export interface CampaignOptions {
  readonly seed: number;
  readonly signals: number;
  readonly faults: number;
  readonly queue: 'postgres' | 'redis';
  readonly records: 'seos' | 'rest';
  /** maximum rate of new signals per second; 0 is unlimited */
  readonly perSecond: number;
  readonly citizens: number;
  readonly atOnce: number;
  /** two of everything behind nginx, a standby and a bucket, as `npm run cluster` */
  readonly cluster?: boolean | undefined;
  /** 1 is as long as in life */
  readonly timeScale: number;
  /** only faults of these kinds; left out: all */
  readonly kinds?: readonly string[] | undefined;
  readonly settleWithinMs: number;
  readonly pressDeferred: boolean;
  /** Workspace whose built programs are tried. */
  readonly root: string;
  readonly keepData: boolean;
}

/**
 * Starts the whole system, lets people use it while the planned faults strike, waits until it is at rest, and holds
 * what happened against what was promised.
 * @param say receives progress messages
 * @throws Error when the system cannot be started, or a process cannot be started again
 */
export async function runCampaign(options: CampaignOptions, say: (line: string) => void): Promise<RunReport> {
  const random = new SeededRandom(options.seed);
  const testBed = await setUpTestBed({ ...options, random });
  say(`logs: ${testBed.logFolder}`);
  try {
    const acknowledged = new Acknowledgements();
    const crowd = await gatherCrowd(testBed, options.citizens, random.fork('crowd'));
    const load = new Load(crowd, acknowledged, random.fork('load'), {
      ...options,
      withPhotos: options.cluster ?? false,
    });
    const injector = new FaultInjector(testBed, crowd.subscribers, options.seed);
    const plan = planFaults(random.fork('plan'), {
      ...options,
      cluster: options.cluster ?? false,
      withRedis: options.queue === 'redis',
    });

    const begun = Date.now();
    let isOver = false;
    const loading = load.run().finally(() => (isOver = true));
    await Promise.all([loading, strikeInTime(plan, injector, load, () => isOver, say)]);
    await injector.calm();
    const loaded = Date.now();
    say(`${String(load.accepted)} signals accepted, all faults over`);

    const [dispatcher] = crowd.staff.dispatchers;
    if (!dispatcher) {
      throw new Error('There is no dispatcher.');
    }
    const settled = await settle(testBed.postgres.url(), dispatcher, crowd.subscribers, {
      withinMs: options.settleWithinMs,
      pressDeferred: options.pressDeferred,
    });
    const seconds = { load: (loaded - begun) / 1000, settle: (Date.now() - loaded) / 1000 };
    for (const subscriber of crowd.subscribers) {
      await subscriber.stop();
    }
    return await inspect({ options, testBed, crowd, acknowledged, plan, injector, settled, seconds });
  } finally {
    await testBed.stop(options.keepData);
  }
}
