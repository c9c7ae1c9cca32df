import { costs, field, fieldsOf, nullable } from '@ns/platform';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CoverArea } from '../domain/cover-area.ts';

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
}
