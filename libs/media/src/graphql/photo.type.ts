import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CoverArea } from '../covers/cover-area.ts';

@ObjectType('CoverArea', {
  description: 'A covered rectangle in parts of the photo’s sides: 0 to 1 from the upper left corner.',
})
export class CoverAreaType {
  @Field(() => Float, { description: 'Left edge.' })
  readonly x!: number;

  @Field(() => Float, { description: 'Upper edge.' })
  readonly y!: number;

  @Field(() => Float, { description: 'Part of the width.' })
  readonly width!: number;

  @Field(() => Float, { description: 'Part of the height.' })
  readonly height!: number;
}

@InputType({
  description: 'A rectangle to be covered, in parts of the photo’s sides: 0 to 1 from the upper left corner.',
})
export class CoverAreaInput {
  @Field(() => Float, { description: 'Left edge.' })
  readonly x!: number;

  @Field(() => Float, { description: 'Upper edge.' })
  readonly y!: number;

  @Field(() => Float, { description: 'Part of the width, more than 0.' })
  readonly width!: number;

  @Field(() => Float, { description: 'Part of the height, more than 0.' })
  readonly height!: number;
}

@ObjectType('Photo', { description: 'A photo: upright, without place, device or other metadata.' })
export class PhotoType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, {
    description:
      'JPEG, at most 2560 pixels on a side. The address works for a day without signing in; ask again for a new one.',
  })
  readonly url!: string;

  @Field(() => String, { description: 'JPEG, at most 400 pixels on a side.' })
  readonly thumbnailUrl!: string;

  @Field(() => Int, { description: 'In pixels, of `url`.' })
  readonly width!: number;

  @Field(() => Int, { description: 'In pixels, of `url`.' })
  readonly height!: number;

  @Field(() => [CoverAreaType], {
    description: 'What is covered for the public. Empty in public views, where the picture itself is covered.',
  })
  readonly covers!: readonly CoverArea[];

  @Field(() => Int, { description: 'Counts the changes of the covers; give it back with the next one.' })
  readonly coversVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The photo as the public sees it; none while nothing is covered.',
  })
  readonly coveredUrl!: string | null;
}
