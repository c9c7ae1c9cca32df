import { costs, DateTimeScalar, enumOf, field, fieldsOf, nullable } from '@ns/platform';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CoverArea } from '../domain/cover-area.ts';
import type { FoundArea, PhotoLookView } from '../domain/photo-look.ts';

@ObjectType('CoverArea', {
  description: 'A covered rectangle in parts of the photo’s sides: 0 to 1 from the upper left corner.',
})
export class CoverAreaType extends fieldsOf({
  x: field(Float, 'Left edge.'),
  y: field(Float, 'Upper edge.'),
  width: field(Float, 'Part of the width.'),
  height: field(Float, 'Part of the height.'),
}) {}

@InputType({
  description: 'A rectangle to be covered, in parts of the photo’s sides: 0 to 1 from the upper left corner.',
})
export class CoverAreaInput extends fieldsOf({
  x: field(Float, 'Left edge.'),
  y: field(Float, 'Upper edge.'),
  width: field(Float, 'Part of the width, more than 0.'),
  height: field(Float, 'Part of the height, more than 0.'),
}) {}

const LookStateEnum = enumOf('PhotoLookState', 'What became of the automatic look at a photo.', {
  WAITING: 'The machine was asked and has not looked yet.',
  LOOKED: 'The machine has looked; what it found is covered unless somebody had set covers before.',
  FAILED: 'The machine could not look: somebody of the staff has to, by `coverPhoto`.',
  BEFORE: 'The photo was public before there were looks, and stays so until somebody decides about it.',
  SEEN: 'Somebody of the staff has looked at it.',
});

const LookProblemEnum = enumOf('PhotoLookProblem', 'Why the machine could not look at a photo.', {
  BROKEN: 'The picture cannot be read.',
  TOO_LONG: 'It took too long.',
  TOO_LARGE: 'It took too much memory.',
  UNAVAILABLE: 'The machine is out of order; it goes on trying.',
});

const FoundKindEnum = enumOf('FoundKind', 'What the machine found in a photo.', {
  FACE: 'A face.',
  PLATE: 'A number plate of a vehicle.',
});

@ObjectType('FoundArea', {
  description: 'Where the machine found something, in parts of the photo’s sides, with a margin around it.',
})
export class FoundAreaType extends fieldsOf({
  x: field(Float, 'Left edge.'),
  y: field(Float, 'Upper edge.'),
  width: field(Float, 'Part of the width.'),
  height: field(Float, 'Part of the height.'),
  kind: field(FoundKindEnum),
}) {}

@ObjectType('PhotoLook', { description: 'The automatic look at a photo for faces and number plates.' })
export class PhotoLookType extends fieldsOf({
  state: field(LookStateEnum),
  reason: nullable(LookProblemEnum, 'Why the machine could not look; null otherwise.'),
  lookedAt: nullable(DateTimeScalar, 'When the machine looked; null while it has not.'),
}) {
  @Field(() => [FoundAreaType], {
    description: 'What the machine found, as it found it: the covers may have been changed since.',
    complexity: costs({ rows: 1 }),
  })
  readonly found!: readonly FoundArea[];
}

@ObjectType('Photo', { description: 'A photo: upright, without place, device or other metadata.' })
export class PhotoType extends fieldsOf({
  id: field(ID),
  url: field(
    String,
    'JPEG, at most 2560 pixels on a side. The address works for a day without signing in; ask again for a new one.',
  ),
  thumbnailUrl: field(String, 'JPEG, at most 400 pixels on a side.'),
  width: field(Int, 'In pixels, of `url`.'),
  height: field(Int, 'In pixels, of `url`.'),
  coversVersion: field(Int, 'Counts the changes of the covers; give it back with the next one.'),
  coveredUrl: nullable(String, 'The photo as the public sees it; none while nothing is covered.'),
}) {
  @Field(() => [CoverAreaType], {
    description: 'What is covered for the public. Empty in public views, where the picture itself is covered.',
    complexity: costs({ rows: 1 }),
  })
  readonly covers!: readonly CoverArea[];
  @Field(() => PhotoLookType, {
    nullable: true,
    description:
      'For staff alone, null for everybody else. Everybody sees a photo of a published report only when it has a ' +
      'look that is neither WAITING nor FAILED; null for staff: nobody has asked for one yet.',
  })
  readonly look!: PhotoLookView | null;
}
