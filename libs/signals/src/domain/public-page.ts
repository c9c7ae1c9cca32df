import { openStatuses, type SignalStatus } from './signal-status.ts';

/** What everybody distinguishes: work goes on, or it has ended in some way. */
export const publicStates = ['OPEN', 'DONE'] as const;
export type PublicState = (typeof publicStates)[number];

export function publicStateOf(status: SignalStatus): PublicState {
  return openStatuses.includes(status) ? 'OPEN' : 'DONE';
}

/** Address of the public page of a signal, to be shared. */
export function publicPageUrl(publicUrl: string, reference: string): string {
  return `${publicUrl}/s/${reference}`;
}
