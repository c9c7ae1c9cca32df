import { field, fieldsOf } from '@ns/platform';
import { Float, ObjectType } from 'type-graphql';
import { CategoryType } from './municipality.types.ts';

@ObjectType('CategorySuggestion', { description: 'A category that a description may belong to.' })
export class CategorySuggestionType extends fieldsOf({
  category: field(CategoryType),
  probability: field(Float, 'Share of the likelihood of all categories, 0 to 1.'),
}) {}
