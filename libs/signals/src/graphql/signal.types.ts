import { DepartmentType } from '@ns/municipality';
import { connectionTypes, DateTimeScalar, field, fieldsOf, nullable } from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';
import type { StaffRow } from '../queries/signal-row.ts';
import { detailFields } from './report-details.types.ts';
import { CaseParts, EventParts } from './signal-parts.types.ts';
import { ChannelEnum, SignalStatusEnum, TransitionFieldEnum } from './signal.enums.ts';

@ObjectType({
  description:
    'The person whose signal it is; shown to staff who may see the signal. None once the account is deleted. ' +
    'For a signal entered by staff: the correspondent as entered, whatever account the address belongs to.',
})
export class Reporter extends fieldsOf({
  id: field(ID),
  name: field(String),
  email: field(String, 'Empty when the staff entered the signal for somebody without an address.'),
  phone: nullable(String, 'As entered by staff; none when the reporter sent the signal.'),
}) {}

@ObjectType({ description: 'One field of a step’s form.' })
export class TransitionFieldRule extends fieldsOf({
  field: field(TransitionFieldEnum),
  required: field(Boolean),
  label: field(String),
  hint: nullable(String),
}) {}

@ObjectType({ description: 'A step that the viewer can take with the signal now, and what it must be given.' })
export class AvailableTransition extends fieldsOf({
  to: field(SignalStatusEnum),
  label: field(String),
  fields: field([TransitionFieldRule]),
  publicMessage: nullable(
    Boolean,
    'Whether its message is public where nothing else is said; null: it never is, and nothing is to be asked.',
  ),
}) {}

@ObjectType('Signal', { description: 'A signal as staff see it. Other slices add `registration` and `deliveries`.' })
export class SignalType extends fieldsOf(CaseParts, {
  version: field(Int, 'Give it back with a change; a stale one is refused.'),
  revision: field(
    Int,
    'Rises with every change of the signal and of its held step: of two copies the one with the higher number is ' +
      'the newer.',
  ),
  channel: field(ChannelEnum),
  ...detailFields('number'),
  overdue: field(Boolean, 'Open and past one of its terms.'),
  publishedAt: nullable(DateTimeScalar, 'Since when everybody may see it; null: it is not public.'),
  erasedAt: nullable(
    DateTimeScalar,
    'When the file plan erased it: its texts are empty since, its people and place are gone, and it is not changed ' +
      'any more. Lists leave it out without `SignalFilter.withErased`.',
  ),
}) {
  /** what the field resolvers work from; not part of the schema */
  readonly row!: StaffRow;

  /** the text by which a list found it */
  readonly searchText?: string;
}

@ObjectType('SignalEvent', { description: 'One event in the history of a signal, as staff see it.' })
export class SignalEventType extends fieldsOf(EventParts, {
  note: nullable(String, 'For staff only.', { characters: 300 }),
  messagePublic: field(Boolean, 'Whether everybody reads the message while the signal is published.'),
  mayBePublic: field(Boolean, 'Whether `setTextPublic` is taken for it.'),
}) {
  /** not part of the schema */
  readonly signalId!: string;

  readonly actorId!: string | null;

  readonly actorKind!: 'REPORTER' | 'STAFF' | 'SYSTEM';

  readonly mentionedIds!: readonly string[];
}

@ObjectType({
  description: 'A signal that went to a department whose signals the viewer does not see. Nothing else of it is shown.',
})
export class SignalLeft extends fieldsOf({
  signalId: field(ID),
  department: nullable(DepartmentType, 'Where it went; null when that department is gone.'),
}) {}

@ObjectType({
  description:
    'One item of the staff’s subscription: an event, the word that a signal left the viewer’s departments, the word ' +
    'to read the screen anew because too much was missed, or, where they were asked for, the word that the ' +
    'subscription has begun and events of signals that the filter leaves out.',
})
export class SignalEventMessage extends fieldsOf({
  cursor: field(String),
  event: nullable(SignalEventType),
  left: nullable(
    SignalLeft,
    'A signal that the viewer no longer sees; sent once, whatever the filter, to clerks of the department ' +
      'that gave it away.',
  ),
  resync: field(Boolean),
  opened: field(
    Boolean,
    'The subscription begins after this cursor. Only as the first one, where `opening` asks for it.',
  ),
  matches: field(
    Boolean,
    'Whether the signal matches the filter. False without a signal, of one that left, and of the events that ' +
      '`unmatched` asks for.',
  ),
  signalId: nullable(ID, 'The signal that something happened to; none with `resync` and `opened`.'),
  type: nullable(String, 'What happened to it, as `SignalEvent.type`; none where it left.'),
}) {}

export const SignalConnection = connectionTypes('Signal', () => SignalType);
