import { connectionTypes, DateTimeScalar, field, fieldsOf, nullable, enumOf } from '@ns/platform';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { SignalEventType } from '../domain/signal-event.ts';
import { publicStates } from '../domain/public-page.ts';
import { SignalParts } from './signal-parts.types.ts';
import { SignalStatusEnum } from './signal.enums.ts';

export const PublicStateEnum = enumOf(
  'PublicState',
  'What everybody distinguishes: work goes on, or it has ended in some way.',
  publicStates,
);

@ObjectType({ description: 'A published signal as everybody sees it: nothing of its reporter hangs below it.' })
export class PublicSignal extends fieldsOf(SignalParts, {
  description: field(
    String,
    'As the reporter wrote it; a member of the staff has read it before it was published. Words that they hid are ' +
      '„[personal data]“, also in texts of steps and of residents.',
    {
      characters: 800,
    },
  ),
  distanceMeters: nullable(Int, 'From the point that nearbySignals was asked about; null elsewhere.'),
  state: field(PublicStateEnum),
  url: field(String, 'Address of its public page.'),
  /** as if streets were known everywhere; who knows the streets resolves it */
  placeUrl: nullable(String),
  department: nullable(String, 'Name of the department that handles it.'),
  /** as the address has it; who knows the streets resolves it */
  street: nullable(String),
}) {}

@ObjectType({ description: 'A stage of a published signal: when it was reached and its public text, without names.' })
export class PublicStep extends fieldsOf({
  id: field(ID),
  title: field(String),
  status: nullable(SignalStatusEnum),
  at: field(DateTimeScalar),
  message: nullable(String, 'Text of the staff, where it is public.', { characters: 300 }),
}) {
  @Field(() => String)
  readonly type!: SignalEventType;
}

@ObjectType({ description: 'A published signal as a point of the map.' })
export class PublicPoint extends fieldsOf({
  reference: field(String),
  lat: field(Float),
  lon: field(Float),
  state: field(PublicStateEnum),
  category: field(String, 'Code of its category.'),
}) {}

export const PublicSignalConnection = connectionTypes('PublicSignal', () => PublicSignal);
