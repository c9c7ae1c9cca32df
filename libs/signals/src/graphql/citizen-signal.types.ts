import { PhotoType } from '@ns/media';
import { ExternalBodyType } from '@ns/municipality';
import { connectionTypes, DateScalar, field, fieldsOf, nullable } from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';
import { CaseParts, CorrectionType, EventParts } from './signal-parts.types.ts';
import { CitizenActionEnum, RegistrationStateEnum } from './signal.enums.ts';

@ObjectType({
  description: 'What the reporter sees of the registration: the incoming number and date once there are any.',
})
export class RegistrationInfo extends fieldsOf({
  state: field(
    RegistrationStateEnum,
    'REGISTERED or PENDING; troubles of the records system are the staff’s matter and never frighten the reporter.',
  ),
  incomingNumber: nullable(String),
  incomingDate: nullable(DateScalar),
}) {}

@ObjectType({ description: 'A move of the service target.' })
export class DueChange extends fieldsOf({
  from: nullable(DateScalar),
  to: field(DateScalar),
}) {}

@ObjectType({ description: 'One event that the reporter sees in the signal’s life.' })
export class TimelineEntry extends fieldsOf(EventParts, {
  dueChange: nullable(
    DueChange,
    'How the event moved the service target: an answered question by the days of waiting, a reopening to a ' +
      'new target. Null when it did not.',
  ),
  photos: field([PhotoType], undefined, { rows: 0.5 }),
  corrections: field([CorrectionType], 'What the staff corrected in the report by this event.', { rows: 0.2 }),
}) {}

@ObjectType({ description: 'The signal that another one was joined to.' })
export class JoinedSignal extends fieldsOf({
  reference: field(String),
  id: nullable(ID, 'For `followedSignal` or `mySignal`; null when the viewer cannot open it.'),
}) {}

@ObjectType({
  description:
    'A signal as its reporter sees it. Who only follows it sees text, place, photos and the public words of the ' +
    'municipality while it is published, and never address, answers, access code or a question to the reporter. ' +
    'Whose own signal was joined to it reads the public words of the municipality in any case.',
})
export class CitizenSignal extends fieldsOf(CaseParts, {
  accessCode: field(String, 'Opens the signal together with the reference, without signing in. Empty for followers.'),
  registration: field(RegistrationInfo),
  forwardedTo: nullable(
    ExternalBodyType,
    'The body outside the municipality whose matter it is; while the signal is forwarded.',
  ),
  question: nullable(String, 'The question to answer, while there is one.', { characters: 800 }),
  availableActions: field([CitizenActionEnum], undefined, { rows: 2 }),
  rating: nullable(Int, '1 to 5 stars, once rated.'),
}) {
  /** whose eyes; not part of the schema */
  readonly audience!: 'reporter' | 'follower';

  readonly isPublic!: boolean;

  /** what somebody who only follows it does not read; empty for the reporter */
  readonly hiddenWords!: readonly string[];
}

@ObjectType({ description: 'An event that reaches the reporter live; no staff type hangs below it.' })
export class CitizenSignalEvent extends EventParts {
  /** not part of the schema */
  readonly signalId!: string;
}

@ObjectType({
  description:
    'One item of the citizen’s subscription: an event, the word to read the screen anew because too much was ' +
    'missed, or, where it was asked for, the word that the subscription has begun.',
})
export class CitizenSignalEventMessage extends fieldsOf({
  cursor: field(String),
  event: nullable(CitizenSignalEvent),
  resync: field(Boolean),
  opened: field(
    Boolean,
    'The subscription begins after this cursor. Only as the first one, where `opening` asks for it.',
  ),
}) {}

export const CitizenSignalConnection = connectionTypes('CitizenSignal', () => CitizenSignal);
