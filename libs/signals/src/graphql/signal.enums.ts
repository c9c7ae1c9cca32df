import { channels, ownSignalStates, registrationStates, signalStatuses } from '../domain/signal-status.ts';
import { statusLabel } from '../domain/signal-event.ts';
import { transitionFields } from '../domain/transition.ts';
import { signalSorts } from '../finder/signal-finder.ts';
import { defaultLanguage, inLanguage, enumOf } from '@ns/platform';

export const SignalStatusEnum = enumOf(
  'SignalStatus',
  'Where the handling of a signal stands. RESOLVED (the work is done) is not CLOSED (the decision is communicated).',
  signalStatuses,
  (status) => inLanguage(defaultLanguage, statusLabel(status)),
);

export const RegistrationStateEnum = enumOf(
  'RegistrationState',
  'Where the registration in the records system stands; it never stops the handling.',
  registrationStates,
);

export const ChannelEnum = enumOf('Channel', 'How a signal reached the municipality.', channels);
export const OwnSignalStateEnum = enumOf(
  'OwnSignalState',
  'How reporters sort their own signals. OPEN: the municipality still owes work. DONE: all others. WAITING: the ' +
    'municipality waits for the reporter’s answer; these are open too.',
  ownSignalStates,
);

export const SignalSortEnum = enumOf(
  'SignalSort',
  'Order of a list; DUE puts the nearest service target first.',
  signalSorts,
);

export const TransitionFieldEnum = enumOf(
  'TransitionField',
  'What a step of the workflow can take along.',
  transitionFields,
);

export const citizenActions = ['ANSWER', 'DISPUTE', 'WITHDRAW', 'RATE', 'ADD_PHOTOS'] as const;
export type CitizenAction = (typeof citizenActions)[number];
export const CitizenActionEnum = enumOf(
  'CitizenAction',
  'What the reporter may do with the signal now.',
  citizenActions,
);
