/** Where the handling of a signal stands. Registration in the records system is a separate dimension. */
export const signalStatuses = [
  'RECEIVED',
  'ASSIGNED',
  'IN_PROGRESS',
  'AWAITING_REPORTER',
  'RESOLVED',
  'CLOSED',
  'FORWARDED',
  'REJECTED',
  'DUPLICATE',
  'WITHDRAWN',
] as const;
export type SignalStatus = (typeof signalStatuses)[number];

/** Where the registration in the records system stands. */
export const registrationStates = ['PENDING', 'REGISTERED', 'REJECTED', 'NEEDS_ATTENTION'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** How a signal reached the municipality. */
export const channels = ['MOBILE', 'WEB', 'PHONE', 'DESK', 'EMAIL', 'LETTER', 'OPEN311'] as const;
export type Channel = (typeof channels)[number];

/** Ways in which citizens send by themselves. */
export const citizenChannels: readonly Channel[] = ['MOBILE', 'WEB'];

/** Ways in which a signal reaches the staff, who enter it for its reporter. */
export const staffChannels: readonly Channel[] = ['PHONE', 'DESK', 'EMAIL', 'LETTER'];

/** Ways of which the municipality's registry may have taken something in, with a number, before it is entered here. */
export const letterChannels: readonly Channel[] = ['EMAIL', 'LETTER'];

/** How reporters sort their own signals. */
export const ownSignalStates = ['OPEN', 'DONE', 'WAITING'] as const;
/** `WAITING`: for the reporter's answer; these are open too. */
export type OwnSignalState = (typeof ownSignalStates)[number];

/** Statuses in which the municipality still owes work. */
export const openStatuses: readonly SignalStatus[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'];

/** Statuses with an outcome that its reporter can rate. */
export const ratableStatuses: readonly SignalStatus[] = ['RESOLVED', 'CLOSED', 'FORWARDED', 'REJECTED'];

/** The statuses of each state. */
export const statusesOfState: Readonly<Record<OwnSignalState, readonly SignalStatus[]>> = {
  OPEN: openStatuses,
  DONE: signalStatuses.filter((status) => !openStatuses.includes(status)),
  WAITING: ['AWAITING_REPORTER'],
};
