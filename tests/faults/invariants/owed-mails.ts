import type { DatabaseState, EventRecord } from './database-state.ts';

/** One mail that the history of a signal owes to somebody. */
export interface OwedMail {
  readonly eventId: string;
  readonly type: string;
  readonly accountId: string;
  readonly reference: string;
}

/** What decisions 0021 and 0286 promise, said once more here so that the product's own table is on trial too. */
const always = new Set([
  'received',
  'registered',
  'asked',
  'resolved',
  'closed',
  'forwarded',
  'rejected',
  'duplicate',
  'withdrawn',
  'reopened',
]);
const toReporterOnly = new Set(['received', 'registered', 'asked']);

/** Every mail that must have reached a mailbox: to the reporter, and to those who already followed when it happened. */
export function owedMails({ signals, events, followers }: DatabaseState): OwedMail[] {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const following = Map.groupBy(followers, ({ signalId }) => signalId);
  return events.filter(isNews).flatMap(({ id: eventId, signalId, type, at }) => {
    const signal = byId.get(signalId);
    if (signal === undefined) {
      return [];
    }
    const others = toReporterOnly.has(type) ? [] : (following.get(signalId) ?? []).filter(({ since }) => since < at);
    const accounts = new Set([signal.reporterId, ...others.map(({ accountId }) => accountId)]);
    return [...accounts].map((accountId) => ({ eventId, type, accountId, reference: signal.reference }));
  });
}

/** Interim news is mailed only to those who asked for it; the crowd did not. */
function isNews({ type }: EventRecord): boolean {
  return always.has(type);
}
