import type { PublicSignalPageQuery } from '@ns/contract/city';

/** What a published signal says about its deadline. */
type DueFacts = Pick<
  NonNullable<PublicSignalPageQuery['publicSignalByReference']>,
  'state' | 'serviceDueOn' | 'inTime' | 'status'
>;

/** The deadline in words: a key of the texts, and the colour that repeats it. */
export interface Deadline {
  readonly key: 'city.due.kept' | 'city.due.missed';
  readonly tone: 'sun' | 'leaf';
}

/** Whether the term was kept where work was done; null while it goes on, without a term, or without work. */
export function deadlineOf({ state, serviceDueOn, inTime, status }: DueFacts): Deadline | null {
  if (!serviceDueOn || state === 'OPEN' || inTime == null || (status !== 'RESOLVED' && status !== 'CLOSED')) {
    return null;
  }
  return inTime ? { key: 'city.due.kept', tone: 'leaf' } : { key: 'city.due.missed', tone: 'sun' };
}
