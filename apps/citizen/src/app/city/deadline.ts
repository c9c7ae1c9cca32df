import type { PublicSignalPageQuery } from '@ns/contract/city';

/** What a published signal says about its deadline. */
type DueFacts = Pick<
  NonNullable<PublicSignalPageQuery['publicSignalByReference']>,
  'state' | 'serviceDueOn' | 'inTime' | 'status'
>;

/** The deadline in words: a key of the texts, and the colour that repeats it. */
export interface Deadline {
  readonly key: 'city.due.open' | 'city.due.late' | 'city.due.kept' | 'city.due.missed';
  readonly tone: 'river' | 'sun' | 'leaf' | 'brick';
}

/**
 * Whether the promised day was kept, or lies ahead; null where nothing was promised or the signal ended without work.
 * @param today calendar day in Sofia
 */
export function deadlineOf({ state, serviceDueOn, inTime, status }: DueFacts, today: string): Deadline | null {
  if (!serviceDueOn) {
    return null;
  }
  if (state === 'OPEN') {
    return serviceDueOn < today ? { key: 'city.due.late', tone: 'brick' } : { key: 'city.due.open', tone: 'river' };
  }
  if (inTime == null || (status !== 'RESOLVED' && status !== 'CLOSED')) {
    return null;
  }
  return inTime ? { key: 'city.due.kept', tone: 'leaf' } : { key: 'city.due.missed', tone: 'sun' };
}
