import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { SeededRandom } from '../faults/seeded-random.ts';
import { Acknowledgements } from '../people/acknowledgements.ts';
import { type Crowd, gatherCrowd } from '../people/crowd.ts';
import { Person } from '../people/person.ts';
import { resendMails } from '../people/presses.ts';
import { takeStep } from '../people/steps.ts';
import { submit } from '../people/submitting.ts';
import { setUpTestBed, type TestBed } from '../test-bed/test-bed.ts';
import { type Contractor, contractorMailedTo, linkContractor, work } from './contractor.ts';
import { type Arrived, bodyOf, channels, receiverInputs, startReceivers } from './receivers.ts';
import {
  checkReferrals,
  hasten,
  readReferrals,
  type ReferralFinding,
  type ReferralRecord,
} from './referral-account.ts';
import { planReferralFaults, type ReferralFault, strikeReferrals } from './referral-faults.ts';
import { telephone } from './telephone.ts';

export interface ReferralCampaignOptions {
  readonly seed: number;
  readonly referrals: number;
  readonly faults: number;
  readonly queue: 'postgres' | 'redis';
  readonly settleWithinMs: number;
  /** Workspace whose built programs are tried. */
  readonly root: string;
  readonly keepData: boolean;
}

export interface ReferralReport {
  readonly forwarded: number;
  readonly referrals: readonly ReferralRecord[];
  readonly copies: number;
  readonly faults: ReadonlyMap<ReferralFault, number>;
  readonly findings: readonly ReferralFinding[];
}

const atOnce = 6;
const processes = ['api-1', 'worker-1', 'worker-2'] as const;
const saveDocument = `mutation ($input: SaveReceiverInput!) { saveReceiver(input: $input) { __typename } }`;

/**
 * Reports are forwarded to bodies by mail, Open311, the state's e-delivery, СЕОС and telephone, and work on them is
 * ordered from a contractor, while workers, lines, database, mail server and bodies fail; then what bodies and
 * contractor have and did is held against what the referrals and their reporters were shown.
 * @param say receives progress messages
 */
export async function runReferralCampaign(
  options: ReferralCampaignOptions,
  say: (line: string) => void,
): Promise<ReferralReport> {
  const random = new SeededRandom(options.seed);
  const receivers = await startReceivers();
  try {
    const environmentOf = () => receivers.environment;
    const testBed = await setUpTestBed({ ...options, records: 'seos', random, processes, environmentOf });
    say(`logs: ${testBed.logFolder}`);
    try {
      await receivers.introduceUs(testBed.ownCertificateFile);
      const crowd = await gatherCrowd(testBed, 6, random.fork('crowd'));
      const admin = new Person('admin@demo.test', crowd.entrances, random.fork('admin'));
      for (const input of receiverInputs) {
        const { saveReceiver } = await admin.untilAnswered<{ saveReceiver: { __typename: string } }>(saveDocument, {
          input,
        });
        say(`${input.channel}: ${saveReceiver.__typename}`);
      }
      const contractor = await linkContractor(
        admin,
        new Person(contractorMailedTo, crowd.entrances, random.fork('contractor')),
      );
      const plan = planReferralFaults(random.fork('plan'), options.faults);
      const forwarded: string[] = [];
      const strike = async () => {
        const chance = random.fork('strikes');
        for (const [index, fault] of plan.entries()) {
          const from = ((index + 0.5) / plan.length) * options.referrals;
          while (forwarded.length < from) {
            await pause(50);
          }
          say(`${String(forwarded.length)} forwarded: ${fault}`);
          await strikeReferrals(fault, testBed, receivers, chance);
        }
      };
      const acts: Arrived[] = [];
      const load = { count: options.referrals, random: random.fork('load'), contractor };
      await Promise.all([forwardAll(crowd, load, forwarded, acts), strike()]);
      testBed.mail.faults.calm();
      receivers.heal();
      say('all faults over');
      const referrals = await settleReferrals(testBed, crowd, forwarded.length, options.settleWithinMs);
      for (const subscriber of crowd.subscribers) {
        await subscriber.stop();
      }
      const arrived = [...receivers.arrived(testBed.mail), ...acts];
      return {
        forwarded: forwarded.length,
        referrals,
        copies: arrived.length,
        faults: new Map([...Map.groupBy(plan, (fault) => fault)].map(([fault, all]) => [fault, all.length])),
        findings: checkReferrals(forwarded, referrals, arrived, testBed.mail.office.letters),
      };
    } finally {
      await testBed.stop(options.keepData);
    }
  } finally {
    await receivers.stop();
  }
}

/** People report, and the dispatcher passes each report on at once, to the bodies and the contractor in turn. */
async function forwardAll(
  crowd: Crowd,
  {
    count,
    random,
    contractor,
  }: { readonly count: number; readonly random: SeededRandom; readonly contractor: Contractor },
  forwarded: string[],
  acts: Arrived[],
): Promise<void> {
  const [dispatcher] = crowd.staff.dispatchers;
  if (!dispatcher) {
    throw new Error('There is no dispatcher.');
  }
  const acknowledged = new Acknowledgements();
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) {
      const number = next++;
      const { id } = await submit(random.pick(crowd.citizens), acknowledged, number);
      const channel = channels[number % channels.length] ?? 'MAIL';
      if (channel === 'LINK') {
        await work(dispatcher, contractor, acknowledged, id, acts);
      } else {
        const externalBody = bodyOf[channel];
        const message = 'Мястото е на друга институция.';
        if (!(await takeStep(dispatcher, acknowledged, id, { to: 'FORWARDED', externalBody, message }))) {
          throw new Error(`The report ${id} was not forwarded.`);
        }
      }
      forwarded.push(id);
      if (channel === 'NONE') {
        await telephone(dispatcher, id, acts);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

async function settleReferrals(
  { postgres }: TestBed,
  { staff }: Crowd,
  count: number,
  withinMs: number,
): Promise<readonly ReferralRecord[]> {
  const deadline = Date.now() + withinMs;
  const client = new Client({ connectionString: postgres.url() });
  await client.connect();
  try {
    for (;;) {
      await hasten(client);
      const referrals = await readReferrals(client);
      const isAtRest = referrals.length === count && referrals.every(({ isUnderWay }) => !isUnderWay);
      if (isAtRest || Date.now() > deadline) {
        return referrals;
      }
      for (const dispatcher of staff.dispatchers) {
        await resendMails(dispatcher, 'DEFERRED');
      }
      await pause(1_000);
    }
  } finally {
    await client.end();
  }
}

/** The report as lines of text. */
export function writeReferralReport({ forwarded, referrals, copies, faults, findings }: ReferralReport): string {
  const counts = Map.groupBy(referrals, ({ channel, state }) => `${channel} ${state}`);
  return [
    `${String(forwarded)} reports passed on, ${String(copies)} copies and acts at bodies and contractor`,
    `  faults: ${[...faults].map(([fault, count]) => `${fault} ${String(count)}`).join(', ')}`,
    ...[...counts].toSorted().map(([name, rows]) => `  ${String(rows.length).padStart(6)}  ${name}`),
    `  ${String(referrals.filter(({ isMarked }) => isMarked).length).padStart(6)}  with a mark of doubt`,
    ...findings.slice(0, 40).map(({ kind, what }) => `    ! ${kind}: ${what}`),
    findings.length === 0 ? '  every promise kept' : `  ${String(findings.length)} BREACHES`,
  ].join('\n');
}
