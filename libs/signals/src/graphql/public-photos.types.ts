import { PhotoType } from '@ns/media';
import { connectionTypes, costs, DateTimeScalar, field, fieldsOf, nullable } from '@ns/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('PublicPhotoPass', {
  description:
    'How far the machine is with looking through the photos that were public before there were looks. Photos of ' +
    'reports that are no longer public do not count.',
})
export class PublicPhotoPassType extends fieldsOf({
  isOn: field(Boolean, 'Whether photos are being looked through.'),
  begunAt: nullable(DateTimeScalar, 'When it was begun last; null: never.'),
  endedAt: nullable(DateTimeScalar, 'When it was paused or came to its end; null while it is on.'),
  total: field(Int, 'Photos that were public before there were looks.'),
  lookedAt: field(Int, 'Of these, at which the machine has looked.'),
  found: field(Int, 'In which it found a face or a number plate.'),
  failed: field(Int, 'At which it could not look: somebody has to.'),
  undecided: field(Int, 'On which somebody has to decide, see `undecidedPublicPhotos`.'),
  isWithoutMachine: field(Boolean, 'Whether the machine is out of order, so that photos wait for it.'),
}) {}

@ObjectType('UndecidedPublicPhoto', {
  description:
    'A photo of a public report in which the machine found something, or at which it could not look, and on which ' +
    'nobody has decided. It is public as it was.',
})
export class UndecidedPublicPhotoType extends fieldsOf({
  signalId: field(ID, '`Signal.id`.'),
  reference: field(String, '`Signal.reference`.'),
  receivedAt: field(DateTimeScalar, 'When the report was received.'),
}) {
  @Field(() => PhotoType, {
    description: 'The photo, with what was found in `look.found`.',
    complexity: costs({ rows: 1 }),
  })
  readonly photo!: PhotoType;
}

export const UndecidedPublicPhotoConnection = connectionTypes('UndecidedPublicPhoto', () => UndecidedPublicPhotoType);
