import { registerEnumType } from 'type-graphql';
import { channels, ownSignalStates, registrationStates, signalStatuses } from '../domain/signal-status.ts';
import { statusLabel } from '../domain/signal-event.ts';
import { transitionFields } from '../domain/transition.ts';
import { signalSorts } from '../finder/signal-finder.ts';
import { defaultLanguage, inLanguage } from '@ns/platform';

/** GraphQL enums are objects; the domain keeps plain unions. */
function asEnum<T extends string>(values: readonly T[]): Readonly<Record<T, T>> {
  return Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
}

export const SignalStatusEnum = asEnum(signalStatuses);
registerEnumType(SignalStatusEnum, {
  name: 'SignalStatus',
  description:
    'Where the handling of a signal stands. RESOLVED (the work is done) is not CLOSED (the decision is communicated).',
  valuesConfig: Object.fromEntries(
    signalStatuses.map((status) => [status, { description: inLanguage(defaultLanguage, statusLabel(status)) }]),
  ),
});

export const RegistrationStateEnum = asEnum(registrationStates);
registerEnumType(RegistrationStateEnum, {
  name: 'RegistrationState',
  description: 'Where the registration in the records system stands; it never stops the handling.',
});

export const ChannelEnum = asEnum(channels);
export const OwnSignalStateEnum = asEnum(ownSignalStates);
registerEnumType(OwnSignalStateEnum, {
  name: 'OwnSignalState',
  description:
    'How reporters sort their own signals. OPEN: the municipality still owes work. DONE: all others. WAITING: the ' +
    'municipality waits for the reporter’s answer; these are open too.',
});

registerEnumType(ChannelEnum, { name: 'Channel', description: 'How a signal reached the municipality.' });

export const SignalSortEnum = asEnum(signalSorts);
registerEnumType(SignalSortEnum, {
  name: 'SignalSort',
  description: 'Order of a list; DUE puts the nearest service target first.',
});

export const TransitionFieldEnum = asEnum(transitionFields);
registerEnumType(TransitionFieldEnum, {
  name: 'TransitionField',
  description: 'What a step of the workflow can take along.',
});

export const citizenActions = ['ANSWER', 'DISPUTE', 'WITHDRAW', 'RATE', 'ADD_PHOTOS'] as const;
export type CitizenAction = (typeof citizenActions)[number];
export const CitizenActionEnum = asEnum(citizenActions);
registerEnumType(CitizenActionEnum, {
  name: 'CitizenAction',
  description: 'What the reporter may do with the signal now.',
});
