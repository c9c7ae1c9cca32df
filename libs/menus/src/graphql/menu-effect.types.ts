import { field, fieldsOf } from '@ns/platform';
import { Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What a change will do, before it is saved. Nothing is changed by asking.' })
export class MenuEffect extends fieldsOf({
  openSignals: field(Int, 'Open signals that the change concerns.'),
  canMove: field(Boolean, 'Whether `moveOpenSignals` makes a difference.'),
  sentences: field([String], 'The consequences in sentences, in the viewer’s language; empty: none.', { rows: 1 }),
}) {}
