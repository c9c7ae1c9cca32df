import { isDangerToLife } from '@ns/bulgarian';
import { costs, type Language, type RequestContext, wordsIn } from '@ns/platform';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CategoryGuess } from '../domain/category-classifier.ts';
import type { NamedMatter } from '../domain/other-matters.ts';
import { type CategorySuggester, readLength } from '../queries/category-suggester.ts';
import { isInUse, type MunicipalityDirectory } from '../queries/municipality-directory.ts';
import { CategoryAdviceType, CategorySuggestionType, type OtherMatterType } from './category-suggestion.type.ts';
import { MunicipalityPresenter } from './municipality.presenter.ts';
import { CategoryType } from './municipality.types.ts';

const outcomes = {
  suggestions: 'SUGGESTIONS',
  otherMatter: 'OTHER_MATTER',
  nothingFits: 'NOTHING_FITS',
  saysTooLittle: 'SAYS_TOO_LITTLE',
} as const;

/** Finding a category by everyday words; public like the menus. */
@Resolver(() => CategoryType)
export class CategorySuggestionResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly suggester: CategorySuggester,
  ) {}

  @Query(() => [CategorySuggestionType], {
    description:
      'The three likeliest categories of a description, the best first; a proposal to choose from, never a ' +
      'decision. Empty when the text says too little or nothing of the menu fits (`categoryAdvice` says which); only ' +
      'its first 1000 characters are read.',
    complexity: costs({ work: 500 }),
  })
  async suggestCategories(
    @Ctx() context: RequestContext,
    @Arg('text', () => String) text: string,
  ): Promise<CategorySuggestionType[]> {
    return this.suggestionsOf(context, await this.suggester.suggest(text));
  }

  @Query(() => CategoryAdviceType, {
    description:
      'What a description seems to be about: three categories to choose from, a matter of somebody else, or nothing ' +
      'that can be reported. Only its first 1000 characters are read.',
    complexity: costs({ work: 500 }),
  })
  async categoryAdvice(
    @Ctx() context: RequestContext,
    @Arg('text', () => String) text: string,
  ): Promise<CategoryAdviceType> {
    const advice = await this.suggester.advise(text);
    return {
      outcome: outcomes[advice.kind],
      suggestions: advice.kind === 'suggestions' ? await this.suggestionsOf(context, advice.guesses) : [],
      otherMatter: advice.kind === 'otherMatter' ? worded(context.language, advice.matter) : null,
      isDangerToLife: isDangerToLife(text.slice(0, readLength)),
    };
  }

  private async suggestionsOf(
    context: RequestContext,
    guesses: readonly CategoryGuess[],
  ): Promise<CategorySuggestionType[]> {
    const menus = await this.directory.menus();
    const presenter = new MunicipalityPresenter(menus, context.language);
    // The municipality may have put a category out of use since the suggestion learned.
    return guesses
      .filter(({ category }) => {
        const known = menus.categories.get(category);
        return isInUse(known) && known?.parentCode != null;
      })
      .map(({ category, probability }) => ({ category: presenter.categoryOf(category), probability }));
  }

  @FieldResolver(() => [String], {
    description: 'Beginnings of everyday words by which people look for the category; empty for groups.',
    complexity: costs({ rows: 5 }),
  })
  async searchWords(@Root() category: CategoryType): Promise<readonly string[]> {
    return this.suggester.searchWords(category.code);
  }
}

function worded(language: Language, { name, advice, responsible, phone }: NamedMatter): OtherMatterType {
  return {
    name: wordsIn(language, name),
    advice: advice === undefined ? null : wordsIn(language, advice),
    responsible: responsible === undefined ? null : wordsIn(language, responsible),
    phone: phone ?? null,
  };
}
