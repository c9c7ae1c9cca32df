import { CategoryType, MenuEntryType } from '@ns/municipality';
import { enumOf, field, fieldsOf, nullable } from '@ns/platform';
import { Int, ObjectType } from 'type-graphql';
import { receiverChannels, receiverKinds, sharedParts } from '../domain/receiver.ts';

export const ReceiverKindEnum = enumOf('ReceiverKind', 'What a receiver is to the municipality.', receiverKinds);

export const ReceiverChannelEnum = enumOf('ReceiverChannel', 'How a report reaches a receiver.', receiverChannels);

export const SharedPartEnum = enumOf(
  'SharedPart',
  'What of a report a receiver gets. The reporter is not among it, whatever the channel.',
  sharedParts,
);

@ObjectType('Receiver', {
  description:
    'Who gets reports from the municipality, and how. `version` is 0 where nothing was saved yet of an external body.',
})
export class ReceiverType extends fieldsOf(MenuEntryType, {
  code: field(String),
  kind: field(ReceiverKindEnum),
  phone: nullable(String),
  channel: field(ReceiverChannelEnum),
  destination: nullable(String, 'Where it goes, as the channel needs it.'),
  service: nullable(String, 'With OPEN311 the `service_code`, with SSEV the number of the target group.'),
  shares: field([SharedPartEnum], undefined, { rows: 4 }),
  answerDays: nullable(Int, 'Working days for an answer; null: no term is set.'),
  trusted: field(Boolean, 'What a trusted contractor reports as done ends the work without a clerk.'),
  categories: field([CategoryType], 'That it usually gets: it is offered first for them.', { rows: 3 }),
}) {}
