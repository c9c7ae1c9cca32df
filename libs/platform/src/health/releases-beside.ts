import type { StateEntry } from './state-kinds.ts';

/** Seconds for which two releases may run beside each other, as while an upgrade is under way. */
const besideSeconds = 3_600;

/** What is known of a process of the last day. */
interface ReleaseSeen {
  /** null of a release that did not say which it is */
  readonly release: string | null;
  readonly isSeen: boolean;
  readonly startedAt: Date;
  readonly ageSeconds: number;
}

/** Says that processes of several releases have run beside each other for longer than an upgrade takes. */
export function releasesBeside(rows: readonly ReleaseSeen[]): readonly StateEntry[] {
  const byRelease = Map.groupBy(rows, ({ release }) => release ?? 'an older one');
  const running = [...byRelease].filter(([, processes]) => processes.some(({ isSeen }) => isSeen));
  // A process that was replaced by one of the same release began for both.
  const began = running.map(([, processes]) => oldest(processes));
  const [last] = began.toSorted((a, b) => a.ageSeconds - b.ageSeconds);
  if (running.length < 2 || last === undefined || last.ageSeconds < besideSeconds) {
    return [];
  }
  const names = running.map(([release]) => release).toSorted();
  const words = [`processes: several releases run beside each other: ${names.join(', ')}`];
  return [{ kind: 'processes', level: 'WARNING', since: last.startedAt, words }];
}

function oldest(processes: readonly ReleaseSeen[]): ReleaseSeen {
  return processes.reduce((a, b) => (a.ageSeconds > b.ageSeconds ? a : b));
}
