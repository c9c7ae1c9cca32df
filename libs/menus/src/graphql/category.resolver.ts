import { costs } from '@ns/platform';
import type { ApiContext } from '@ns/identity';
import {
  type Category,
  type CategoryEntry,
  CategoryType,
  givenWords,
  type MenuProblem,
  MunicipalityPresenter,
  type QuestionDatatype,
  type QuestionEntry,
  questionTypes,
  saveCategory,
} from '@ns/municipality';
import { handOverOpen } from '@ns/signals';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { requireMenuManager } from '../policies/menu-access.ts';
import { categoryEffect, departmentEffect } from './menu-effects.ts';
import { isFailure, type MenuEditing } from './menu-editing.ts';
import { textOf } from '../texts/index.ts';
import { MenuEffect } from './menu-effect.types.ts';
import { namedOf } from './menu-entry.resolver.ts';
import { type QuestionInput, SaveCategoryInput } from './menu.inputs.ts';
import { SaveCategoryResult } from './menu.results.ts';

/** Saves categories and says beforehand what that will do. */
@Resolver(() => CategoryType)
export class CategoryResolver {
  constructor(private readonly editing: MenuEditing) {}

  @Query(() => MenuEffect, {
    description:
      'What saving the category will do to signals; faults are said by saveCategory. Permission `menus.manage`.',
    complexity: costs({ work: 500 }),
  })
  async categoryEffect(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveCategoryInput) input: SaveCategoryInput,
  ): Promise<MenuEffect> {
    requireMenuManager(context);
    const present = (await this.editing.directory.menus()).categories.get(input.code);
    return categoryEffect(context, present, input);
  }

  @Query(() => MenuEffect, {
    description: 'What archiving the department would do. Permission `menus.manage`.',
    complexity: costs({ work: 500 }),
  })
  async departmentEffect(@Ctx() context: ApiContext, @Arg('code', () => String) code: string): Promise<MenuEffect> {
    requireMenuManager(context);
    return departmentEffect(context, code);
  }

  @Mutation(() => SaveCategoryResult, {
    description:
      'Saves a category or a group with its questions, new or changed. Terms of open signals stay as they ' +
      'were promised. Permission `menus.manage`.',
  })
  async saveCategory(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveCategoryInput) input: SaveCategoryInput,
  ): Promise<typeof SaveCategoryResult> {
    const questions = input.questions ?? [];
    const wrongTypes = questions.flatMap(({ datatype }, index) =>
      typeOf(datatype) ? [] : [unknownType(`questions.${String(index)}.datatype`)],
    );
    const saved = await this.editing.save<Category>(
      context,
      { kind: 'category', code: input.code },
      async (tx, actorId) => {
        if (wrongTypes.length > 0) {
          return { kind: 'invalid', problems: wrongTypes };
        }
        const outcome = await saveCategory(tx, entryOf(input, questions));
        const from = outcome.kind === 'saved' ? outcome.change.before?.['departmentCode'] : undefined;
        if (input.moveOpenSignals && typeof from === 'string') {
          await handOverOpen(tx, { category: input.code, from, to: input.department, actorId });
        }
        return outcome;
      },
    );
    if (isFailure(saved)) {
      return saved;
    }
    return new MunicipalityPresenter(await this.editing.directory.menus(), context.language, true).categoryOf(
      saved.code,
    );
  }
}

function entryOf(input: SaveCategoryInput, questions: readonly QuestionInput[]): CategoryEntry {
  return {
    ...namedOf(input),
    parent: input.parent ?? null,
    department: input.department,
    targetWorkingDays: input.targetWorkingDays ?? null,
    dangerous: input.dangerous ?? false,
    advice: givenWords('advice', input),
    forwardTo: input.forwardTo ?? null,
    icon: input.icon,
    publishable: input.publishable ?? true,
    photoOnResolve: input.photoOnResolve ?? false,
    needsPlace: input.needsPlace ?? true,
    asksEntrance: input.asksEntrance ?? false,
    questions: questions.map(questionOf),
  };
}

function questionOf(input: QuestionInput): QuestionEntry {
  const { code, datatype, required, values, allowsUnknown, condition } = input;
  return {
    code,
    label: givenWords('label', input),
    datatype: typeOf(datatype) ?? 'string',
    required: required ?? false,
    values: (values ?? []).map((value) => ({ code: value.code, label: givenWords('label', value) })),
    allowsUnknown: allowsUnknown ?? false,
    condition: condition ? { question: condition.onQuestion, values: condition.values } : null,
  };
}

function typeOf(datatype: string): QuestionDatatype | undefined {
  return questionTypes.find((each) => each === datatype);
}

function unknownType(path: string): MenuProblem {
  return {
    path,
    message: textOf('unknownQuestionType'),
  };
}
