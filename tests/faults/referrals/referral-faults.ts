import { setTimeout as pause } from 'node:timers/promises';
import type { PeerFault } from '@ns/referrals/testing/peer-server';
import type { SeededRandom } from '../faults/seeded-random.ts';
import type { MailFault } from '../mail/mail-faults.ts';
import type { TestBed } from '../test-bed/test-bed.ts';
import type { Receivers } from './receivers.ts';

/** What goes wrong while referrals leave. */
export const referralFaults = [
  'kill',
  'database',
  'lines',
  'mail keeps and cuts',
  'mail loses and cuts',
  'cut before',
  'cut after',
  'silent after',
  'error after',
  'not taken',
  'doubled answer',
  'wrong number',
] as const;
export type ReferralFault = (typeof referralFaults)[number];

const peerFaults: Readonly<Partial<Record<ReferralFault, PeerFault>>> = {
  'cut before': 'CUT_BEFORE',
  'cut after': 'CUT_AFTER',
  'silent after': 'SILENT_AFTER',
  'error after': 'ERROR_AFTER',
  'not taken': 503,
  'doubled answer': (content) =>
    Array.isArray(content) ? [...(content as unknown[]), ...(content as unknown[])] : content,
  'wrong number': (content) => (Array.isArray(content) ? [{ service_request_id: 'X-1' }] : 999_999),
};
const mailFaultOf: Readonly<Partial<Record<ReferralFault, MailFault>>> = {
  'mail keeps and cuts': 'keepsAndCuts',
  'mail loses and cuts': 'losesAndCuts',
};
const mailPeriodMs = 2_000;
const struckRequests = 3;

/** The kinds of a run in an order of its own: every kind in turn. */
export function planReferralFaults(random: SeededRandom, count: number): readonly ReferralFault[] {
  const rounds = Math.ceil(count / referralFaults.length);
  return Array.from({ length: rounds }, () => random.shuffled([...referralFaults]))
    .flat()
    .slice(0, count);
}

/** Lets one fault strike; ends when it is over. */
export async function strikeReferrals(
  fault: ReferralFault,
  { processes, postgres, lines, mail }: TestBed,
  receivers: Receivers,
  random: SeededRandom,
): Promise<void> {
  const worker = random.pick(['worker-1', 'worker-2'] as const);
  const mailFault = mailFaultOf[fault];
  const peerFault = peerFaults[fault];
  if (fault === 'kill') {
    // Half of the time while a body is silent about what it took: that is the narrow moment.
    if (random.chance(0.5)) {
      receivers.fail('SILENT_AFTER');
      await pause(500);
    }
    await processes.get(worker)?.killAndRestart(() => undefined);
  } else if (fault === 'database') {
    await postgres.stopAndStart();
  } else if (fault === 'lines') {
    lines.names.filter((name) => name.startsWith(worker)).forEach((name) => lines.proxy(name).cut());
  } else if (mailFault !== undefined) {
    const end = mail.faults.begin([mailFault], 0.5);
    await pause(mailPeriodMs);
    end();
  } else if (peerFault !== undefined) {
    receivers.fail(...Array.from({ length: struckRequests }, () => peerFault));
  }
}
