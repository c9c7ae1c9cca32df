import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Photo', { description: 'A photo: upright, without place, device or other metadata.', simpleResolvers: true })
export class PhotoType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'JPEG, at most 2560 pixels on a side. The address works for a day without signing in; ask again for a new one.' })
  readonly url!: string;

  @Field(() => String, { description: 'JPEG, at most 400 pixels on a side.' })
  readonly thumbnailUrl!: string;

  @Field(() => Int, { description: 'In pixels, of `url`.' })
  readonly width!: number;

  @Field(() => Int, { description: 'In pixels, of `url`.' })
  readonly height!: number;
}
