import { Component, computed, inject } from '@angular/core';
import { applyEach, hidden } from '@angular/forms/signals';
import { CategoryEffectDocument, SaveCategoryDocument, type SaveCategoryInput } from '@ns/contract/console';
import { GraphqlClient, ScreenTexts } from '@ns/web';
import { editedWords, givenTexts } from '../../form/words-by-language.ts';
import { entryParts } from './entry-parts.ts';
import { MenuEntry, type SaveTerms, entryRules } from './menu-entry.ts';
import { MenuSource, namedInput, namedValues } from './menu-source.ts';
import { editedQuestions, givenQuestions, isList } from './question-draft.ts';
import { QuestionsEditor } from './questions-editor.ts';

const icons = 'road waste lamp tree car traffic-light bus playground bench paw wind building scales snow dots'.split(
  ' ',
);

type CategoryValues = ReturnType<CategoryForm['valuesOf']>;

/** A category, or a group of them. What a group has not is hidden, and not sent. */
@Component({
  selector: 'ns-category-form',
  imports: [entryParts, QuestionsEditor],
  templateUrl: './category-form.html',
})
export class CategoryForm {
  private readonly client = inject(GraphqlClient);
  private readonly source = inject(MenuSource);
  private readonly t = inject(ScreenTexts).t;
  private readonly rules = entryRules();

  protected readonly parents = computed(() => [
    { code: '', name: this.t('menus.isGroup') },
    ...this.source.categories().map(({ code, name }) => ({ code, name })),
  ]);
  protected readonly departments = this.source.departments;
  protected readonly icons = computed(() => icons.map((code) => ({ code, name: this.t(`menus.icon.${code}`) })));
  protected readonly bodies = computed(() => [
    { code: '', name: this.t('menus.ours') },
    ...this.source.externalBodies(),
  ]);

  protected readonly entry: MenuEntry<CategoryValues> = new MenuEntry<CategoryValues>({
    values: (key) => this.valuesOf(key),
    rules: (path) => {
      const { needed, neededWords, fixed } = this.rules;
      hidden(path.targetWorkingDays, () => !this.isLeaf());
      hidden(path.advice, () => !this.isLeaf());
      hidden(path.questions, () => !this.isLeaf());
      fixed(path.code);
      neededWords(path.name);
      needed(path.department);
      needed(path.icon);
      needed(path.targetWorkingDays);
      neededWords(path.advice, { when: () => this.entry.form.model().dangerous });
      applyEach(path.questions, (question) => {
        needed(question.code);
        neededWords(question.label);
        hidden(question.values, ({ valueOf }) => !isList(valueOf(question.datatype)));
        applyEach(question.values, (answer) => {
          needed(answer.code);
          neededWords(answer.label);
        });
      });
    },
    save: (values, terms) => this.client.mutate(SaveCategoryDocument, { input: inputOf(values, terms) }),
    consequences: async (values, terms) => {
      if (terms.version === null) {
        return { sentences: [] };
      }
      const effect = await this.client.query(CategoryEffectDocument, { input: inputOf(values, terms) });
      return 'sentences' in effect ? effect : { sentences: [] };
    },
  });
  protected readonly isLeaf = computed(() => this.entry.form.model().parent !== '');

  private valuesOf(key: string | null) {
    const [group] = this.source.categories();
    const category = this.source
      .categories()
      .flatMap((each) => [each, ...each.children])
      .find(({ code }) => code === key);
    return {
      ...namedValues(category),
      parent: (category ? category.parent : group?.code) ?? '',
      department: category?.department?.code ?? '',
      targetWorkingDays: category?.targetWorkingDays ?? null,
      icon: category?.icon ?? 'dots',
      forwardTo: category?.forwardTo?.code ?? '',
      dangerous: category?.dangerous ?? false,
      advice: editedWords(category?.adviceTexts),
      needsPlace: category?.needsPlace ?? true,
      asksEntrance: category?.asksEntrance ?? false,
      photoOnResolve: category?.photoOnResolve ?? false,
      publishable: category?.publishable ?? true,
      questions: editedQuestions(category?.questions ?? []),
    };
  }
}

function inputOf(values: CategoryValues, terms: SaveTerms): SaveCategoryInput {
  const { parent, department, icon } = values;
  const leaf = parent !== '';
  return {
    ...namedInput(values, terms),
    parent: parent || null,
    department,
    icon,
    targetWorkingDays: leaf ? values.targetWorkingDays : null,
    forwardTo: (leaf && values.forwardTo) || null,
    dangerous: leaf && values.dangerous,
    adviceTexts: givenTexts(leaf ? values.advice : editedWords()),
    needsPlace: !leaf || values.needsPlace,
    asksEntrance: leaf && values.asksEntrance,
    photoOnResolve: leaf && values.photoOnResolve,
    publishable: !leaf || values.publishable,
    questions: leaf ? givenQuestions(values.questions) : [],
    moveOpenSignals: terms.moveOpenSignals,
  };
}
