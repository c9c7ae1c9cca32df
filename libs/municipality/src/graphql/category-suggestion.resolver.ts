import { costs, type RequestContext } from '@ns/platform';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CategorySuggester } from '../queries/category-suggester.ts';
import { isInUse, type MunicipalityDirectory } from '../queries/municipality-directory.ts';
import { CategorySuggestionType } from './category-suggestion.type.ts';
import { MunicipalityPresenter } from './municipality.presenter.ts';
import { CategoryType } from './municipality.types.ts';

/** Finding a category by everyday words; public like the menus. */
@Resolver(() => CategoryType)
export class CategorySuggestionResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly suggester: CategorySuggester,
  ) {}

  @Query(() => [CategorySuggestionType], {
    description:
      'Up to three likely categories of a description, the best first; a proposal to choose from, never a ' +
      'decision. Empty when the text says too little; only its first 1000 characters are read.',
    complexity: costs({ work: 500 }),
  })
  async suggestCategories(
    @Ctx() context: RequestContext,
    @Arg('text', () => String) text: string,
  ): Promise<CategorySuggestionType[]> {
    const menus = await this.directory.menus();
    const presenter = new MunicipalityPresenter(menus, context.language);
    const guesses = await this.suggester.suggest(text);
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
