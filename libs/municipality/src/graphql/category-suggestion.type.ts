import { enumOf, field, fieldsOf, nullable } from '@ns/platform';
import { Float, ObjectType } from 'type-graphql';
import { CategoryType } from './municipality.types.ts';

@ObjectType('CategorySuggestion', { description: 'A category that a description may belong to.' })
export class CategorySuggestionType extends fieldsOf({
  category: field(CategoryType),
  probability: field(Float, 'Share of the likelihood of all categories, 0 to 1.'),
}) {}

@ObjectType('OtherMatter', { description: 'What a description is about when it is not for the municipality.' })
export class OtherMatterType extends fieldsOf({
  name: field(String, 'What it is called.'),
  advice: nullable(String, 'What to do.'),
  responsible: nullable(String, 'Who is responsible.'),
  phone: nullable(String, 'Telephone of the responsible body.'),
}) {}

const CategoryAdviceOutcomeEnum = enumOf('CategoryAdviceOutcome', 'What a description seems to be about.', {
  SUGGESTIONS: 'Categories of the menu: `suggestions`.',
  OTHER_MATTER: 'Something for which somebody else is responsible: `otherMatter`.',
  NOTHING_FITS: 'Nothing that can be reported.',
  SAYS_TOO_LITTLE: 'The text is too short, or has no word that is known.',
});

@ObjectType('CategoryAdvice', { description: 'What a description seems to be about; never a decision.' })
export class CategoryAdviceType extends fieldsOf({
  outcome: field(CategoryAdviceOutcomeEnum),
  suggestions: field([CategorySuggestionType], 'The three likeliest categories, the best first; else empty.'),
  otherMatter: nullable(OtherMatterType, 'With `OTHER_MATTER` alone.'),
  isDangerToLife: field(
    Boolean,
    'Whether the words speak of danger to life, whatever the outcome: 112 has to be shown before anything else.',
  ),
}) {}
