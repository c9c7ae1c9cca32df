import { Field, Float, ObjectType } from 'type-graphql';
import { CategoryType } from './municipality.types.ts';

@ObjectType('CategorySuggestion', { description: 'A category that a description may belong to.' })
export class CategorySuggestionType {
  @Field(() => CategoryType)
  readonly category!: CategoryType;

  @Field(() => Float, { description: 'Share of the likelihood of all categories, 0 to 1.' })
  readonly probability!: number;
}
