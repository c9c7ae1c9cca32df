import { field, fieldsOf, nullable } from '@ns/platform';
import { Float, Int, ObjectType } from 'type-graphql';
import { ReceiverKindEnum } from './receiver.types.ts';

@ObjectType('ReceiverFigures', {
  description:
    'What became of the referrals of one receiver that began in the asked days: forwarded signals of an external ' +
    'body, work orders of a contractor. Numbers of a past period change while its referrals go on. `answered`, ' +
    '`givenUp`, `withdrawn` and `open` are parts of `begun`; of the rest the signal went on without an answer.',
})
export class ReceiverFiguresType extends fieldsOf({
  code: field(String, 'Code of the receiver.'),
  kind: field(ReceiverKindEnum),
  name: field(String, 'In the language of the request.'),
  begun: field(Int, 'Forwarded or ordered in the period, by the local day of the step.'),
  sent: field(Int, 'Of these, passed on so far.'),
  received: field(Int, 'Of these, confirmed by the receiver so far.'),
  answered: field(Int, 'Of these, answered as of now: the sum of `done`, `notOurs` and `needsMore`.'),
  done: field(Int),
  notOurs: field(Int),
  needsMore: field(Int, 'The receiver asked for more, or did not find it.'),
  givenUp: field(Int, 'Of these, those without an answer for which staff wait no longer.'),
  withdrawn: field(Int, 'Of these, taken back.'),
  open: field(Int, 'Of these, waiting for an answer while the signal is still with the receiver.'),
  needsAttention: field(Int, 'Of the open ones, those that did not leave or of which that is not known.'),
  disputed: field(
    Int,
    'Of these, opened again by the reporter or neighbours after the receiver had answered that it is done; the work ' +
      'order of a contractor is open again then.',
  ),
  medianDaysToSend: nullable(Float, 'Calendar days from the step; null: none was passed on.'),
  medianDaysToReceive: nullable(Float, 'Calendar days after it was passed on.'),
  medianDaysToAnswer: nullable(Float, 'Calendar days after it was passed on, of the answers that stand now.'),
}) {}
