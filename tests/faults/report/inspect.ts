import type { CampaignOptions } from '../campaign.ts';
import type { PlannedFault } from '../faults/fault.ts';
import type { FaultInjector } from '../faults/fault-injector.ts';
import { checkAnswers } from '../invariants/answers.ts';
import { type DatabaseState, readDatabase } from '../invariants/database-state.ts';
import { type Finding, found } from '../invariants/finding.ts';
import { checkHistories } from '../invariants/histories.ts';
import { checkLive } from '../invariants/live.ts';
import { checkMails } from '../invariants/mails.ts';
import { checkPhotos } from '../invariants/photos.ts';
import { checkRegistrations } from '../invariants/registrations.ts';
import type { RegisteredDocument } from '../../support/records-simulator.ts';
import type { Crowd } from '../people/crowd.ts';
import type { Subscriber } from '../people/subscriber.ts';
import type { Acknowledgements } from '../people/acknowledgements.ts';
import { isAtRest, type OpenWork } from '../settle.ts';
import type { TestBed } from '../test-bed/test-bed.ts';
import { measureRecovery } from './recovery.ts';
import type { RunReport } from './run-report.ts';

/** A run that is over, before anybody has looked at it. */
export interface FinishedRun {
  readonly options: CampaignOptions;
  readonly testBed: TestBed;
  readonly crowd: Crowd;
  readonly acknowledged: Acknowledgements;
  readonly plan: readonly PlannedFault[];
  readonly injector: FaultInjector;
  readonly settled: { readonly left: OpenWork; readonly pressed: number };
  readonly seconds: { readonly load: number; readonly settle: number };
}

/** What a system is held against. */
export interface Witnesses {
  readonly state: DatabaseState;
  readonly documents: readonly RegisteredDocument[];
  readonly acknowledged: Acknowledgements;
  readonly subscribers: readonly Subscriber[];
  /** what {@link checkMails} found */
  readonly mails: readonly Finding[];
  readonly left: OpenWork;
}

/** Every promise that was not kept. */
export function brokenPromises({ state, documents, acknowledged, subscribers, mails, left }: Witnesses): Finding[] {
  return [
    ...checkAnswers(acknowledged, state),
    ...checkRegistrations(state, documents),
    ...checkHistories(state),
    ...mails,
    ...checkLive(state, subscribers),
    ...(isAtRest(left) ? [] : found('unsettled work', [JSON.stringify(left)])),
  ];
}

/**
 * Holds what clients were acknowledged, the database, the records system, the mailboxes and the listeners against each
 * other.
 */
export async function inspect({
  options,
  testBed,
  crowd,
  acknowledged,
  plan,
  injector,
  settled,
  seconds,
}: FinishedRun): Promise<RunReport> {
  const state = await readDatabase(testBed.postgres.url());
  const documents = await testBed.records.documents();
  const mails = checkMails(state, testBed.mail.office);
  const findings: Finding[] = [
    ...brokenPromises({
      state,
      documents,
      acknowledged,
      subscribers: crowd.subscribers,
      mails: mails.findings,
      left: settled.left,
    }),
    ...checkPhotos(acknowledged.signals, documents),
    ...found(
      'processes that died by themselves',
      [...testBed.processes.values()]
        .filter(({ crashes }) => crashes > 0)
        .map(({ name, crashes }) => `${name} ${String(crashes)} times`),
    ),
  ];
  return {
    title:
      `seed ${String(options.seed)}: ${String(options.signals)} signals, queue on ${options.queue}, records ` +
      `system ${options.records}${options.cluster ? ', cluster' : ''}`,
    signals: state.signals.length,
    steps: acknowledged.steps.length,
    events: state.events.length,
    faults: countBy(plan.map(({ fault }) => (fault.kind === 'line' ? `line ${fault.state.kind}` : fault.kind))),
    strikes: new Map([...injector.records.struck, ...testBed.mail.faults.struck]),
    unanswered: crowd.entrances.unanswered,
    registered: state.signals.filter(({ incomingNumber }) => incomingNumber !== null).length,
    refusedByRecords: state.registrations.filter(
      ({ direction, state: end }) => direction === 'INCOMING' && end === 'REJECTED',
    ).length,
    outgoing: state.registrations.filter(({ direction }) => direction === 'OUTGOING').length,
    resentDocuments: documents.filter(({ received, copies }) => received > copies).length,
    mails: mails.figures,
    pressed: settled.pressed,
    listeners: crowd.subscribers.length,
    breaks: crowd.subscribers.reduce((sum, { breaks }) => sum + breaks, 0),
    resyncs: crowd.subscribers.reduce(
      (sum, { heard }) => sum + heard.filter(({ kind }) => kind === 'resync').length,
      0,
    ),
    recovery: measureRecovery(
      injector.kills,
      injector.outages,
      crowd.entrances.answers,
      state.workedAt.map((at) => at.getTime()),
    ),
    loadSeconds: seconds.load,
    settleSeconds: seconds.settle,
    findings,
  };
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
