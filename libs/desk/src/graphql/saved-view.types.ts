import { InvalidInputError, NotFoundError, resultUnion } from '@ns/platform';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType('SavedView', { description: 'A list of signals with its filters, kept under a name.' })
export class SavedViewType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, {
    description: 'Query part of the inbox’s address, without `?`, URL-encoded, parameters in alphabetical order.',
  })
  readonly query!: string;

  @Field(() => Boolean, {
    description: 'Colleagues see it: of a clerk those of the same department, of everybody else the whole staff.',
  })
  readonly shared!: boolean;

  @Field(() => Boolean, { description: 'The viewer saved it and may change it.' })
  readonly mine!: boolean;

  @Field(() => Boolean, {
    description: 'The viewer may remove it: the own ones; an administrator also what others share.',
  })
  readonly removable!: boolean;

  @Field(() => String, { nullable: true, description: 'Who shares it; none for the own views.' })
  readonly sharedBy!: string | null;
}

@InputType({ description: 'A view, new or changed.' })
export class SaveViewInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new view.' })
  readonly id?: string | null;

  @Field(() => String, { description: '1 to 60 characters, unlike those of the viewer’s other views.' })
  readonly name!: string;

  @Field(() => String, {
    description:
      'Query part of the inbox’s address, at most 2000 characters: status, department, category, settlement, ' +
      'assignee, unassigned, reporter, registration, overdue, dueSoon, q, from, to, bbox, channel, dangerous, ' +
      'photos, public, reopened, rating, sort; each at most once.',
  })
  readonly query!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  readonly shared?: boolean | null;
}

@ObjectType({ description: 'The view is gone.' })
export class ViewRemoved {
  @Field(() => ID)
  readonly id!: string;
}

export const SaveViewResult = resultUnion('saveView', [SavedViewType, InvalidInputError, NotFoundError]);
export const RemoveViewResult = resultUnion('removeView', [ViewRemoved, NotFoundError]);
