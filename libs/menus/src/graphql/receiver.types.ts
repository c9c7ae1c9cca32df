import { field, fieldsOf, omittable } from '@ns/platform';
import { ReceiverChannelEnum, SharedPartEnum } from '@ns/referrals';
import { InputType, Int } from 'type-graphql';
import { NameInput } from './menu.inputs.ts';

@InputType({
  description:
    'How a receiver is reached, new or changed. An external body has name, telephone and use from its own menu; ' +
    'any other code is a contractor. What is under way keeps the channel with which it began.',
})
export class SaveReceiverInput extends fieldsOf(NameInput, {
  code: field(String, 'Of an external body, or of a contractor: small Latin letters, digits and _.'),
  phone: omittable(String, 'Of a contractor.'),
  channel: field(ReceiverChannelEnum),
  destination: omittable(String, 'As the channel needs it, see `ReceiverChannel`; left out with NONE.'),
  service: omittable(String, 'With OPEN311 the `service_code`, with SSEV the number of the target group.'),
  shares: field([SharedPartEnum], 'What it gets of a report.'),
  answerDays: omittable(Int, 'Working days for an answer, 1 to 250; left out: no term.'),
  trusted: omittable(Boolean, 'A contractor whose work ends without a clerk.', false),
  categories: omittable([String], 'Codes of categories that it usually gets.'),
  version: omittable(Int, '`Receiver.version`; 0 or left out where nothing was saved yet. A stale one is refused.'),
  archived: omittable(Boolean, 'A contractor that is out of use. Nothing is deleted.', false),
}) {}
