import type { OwnSignalDetailsFragment, SignalStatus } from '@ns/contract/citizen';

/** Colours of the statuses; they only repeat the words. */
export const tones: Readonly<Record<SignalStatus, string>> = {
  RECEIVED: 'river',
  ASSIGNED: 'sky',
  IN_PROGRESS: 'sky',
  AWAITING_REPORTER: 'sun',
  RESOLVED: 'leaf',
  CLOSED: 'leaf',
  FORWARDED: 'sky',
  REJECTED: 'brick',
  DUPLICATE: '',
  WITHDRAWN: '',
};

const underway: readonly SignalStatus[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'];

/** Key of the text that says what is going on, to the reporter or to a follower. */
export function nowKey({ accessCode, status }: Pick<OwnSignalDetailsFragment, 'accessCode' | 'status'>): string {
  return !accessCode && (status === 'AWAITING_REPORTER' || status === 'WITHDRAWN')
    ? `signal.now.others.${status}`
    : `signal.now.${status}`;
}

/** Whether the municipality works or worked on it itself. */
export function isHandledHere(status: SignalStatus): boolean {
  return isUnderway(status) || status === 'RESOLVED' || status === 'CLOSED';
}

/** Whether there is still something to expect; a date that was promised means nothing after that. */
export function isUnderway(status: SignalStatus): boolean {
  return underway.includes(status);
}
