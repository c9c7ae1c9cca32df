import {
  ActionNotAvailableError,
  DateTimeScalar,
  field,
  fieldsOf,
  NotFoundError,
  nullable,
  resultUnion,
} from '@ns/platform';
import { Int, ObjectType } from 'type-graphql';
import { PublicSignal } from './public-signal.types.ts';

@ObjectType({
  description:
    'What others than the reporter say about an outcome: whether the work is really done. Votes of accounts that ' +
    'were made after it are not counted.',
})
export class OutcomeVotes extends fieldsOf({
  done: field(Int),
  still: field(Int, 'It is as it was before.'),
  mine: nullable(Boolean, 'What the viewer said, true for done; null for nothing.'),
  counted: nullable(Boolean, 'Whether that is counted; null for nothing.'),
  until: field(DateTimeScalar, 'Until when votes are taken.'),
  mayVote: field(Boolean, 'Whether the viewer, or a visitor once signed in, may vote now.'),
}) {}

export const VoteOnOutcomeResult = resultUnion('voteOnOutcome', [PublicSignal, NotFoundError, ActionNotAvailableError]);
