import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import {
  CategoryEffectDocument,
  type EditedCategoryFragment,
  SaveCategoryDocument,
  type SaveCategoryInput,
} from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { textsOfValues, wordsValues } from '../../form/words-by-language.ts';
import { codeField, MenuSource, nameFields } from './menu-source.ts';
import {
  type EntryValues,
  type MenuField,
  type MenuRow,
  type MenuSpec,
  numberOf,
  optionalOf,
  type SaveTerms,
  textOf,
  wordsFields,
} from './menu-spec.ts';
import { readQuestions, writeQuestions } from './question-draft.ts';

const icons = 'road waste lamp tree car traffic-light bus playground bench paw wind building scales snow dots'.split(
  ' ',
);

const isLeaf = (values: EntryValues) => textOf(values, 'parent') !== '';

/** The categories as a menu to edit. */
@Injectable()
export class CategoryMenu {
  private readonly source = inject(MenuSource);
  private readonly client = inject(GraphqlClient);
  private readonly words = inject(TranslocoService);

  private readonly fields: readonly MenuField[] = [
    {
      name: 'parent',
      kind: 'select',
      label: 'menus.field.parent',
      isFixed: true,
      choices: () => [
        { value: '', label: this.words.translate('menus.isGroup') },
        ...this.source.categories().map(({ code, name }) => ({ value: code, label: name })),
      ],
    },
    codeField,
    ...nameFields,
    {
      name: 'department',
      kind: 'select',
      label: 'menus.field.department',
      isRequired: true,
      choices: () => this.source.departments(),
    },
    { name: 'targetWorkingDays', kind: 'number', label: 'menus.field.target', isRequired: true, isShown: isLeaf },
    {
      name: 'icon',
      kind: 'select',
      label: 'menus.field.icon',
      isRequired: true,
      choices: () => icons.map((value) => ({ value, label: this.words.translate(`menus.icon.${value}`) })),
    },
    {
      name: 'forwardTo',
      kind: 'select',
      label: 'menus.field.forwardTo',
      hint: 'menus.hint.forwardTo',
      isShown: isLeaf,
      choices: () => [{ value: '', label: this.words.translate('menus.ours') }, ...this.source.externalBodies()],
    },
    { name: 'dangerous', kind: 'check', label: 'menus.field.dangerous', hint: 'menus.hint.dangerous', isShown: isLeaf },
    ...wordsFields('advice', { kind: 'long', isShown: isLeaf }),
    { name: 'needsPlace', kind: 'check', label: 'menus.field.needsPlace', isShown: isLeaf },
    { name: 'photoOnResolve', kind: 'check', label: 'menus.field.photoOnResolve', isShown: isLeaf },
    { name: 'publishable', kind: 'check', label: 'menus.field.publishable', isShown: isLeaf },
    { name: 'questions', kind: 'questions', label: 'menus.field.questions', isShown: isLeaf },
  ];

  readonly menu: MenuSpec = {
    name: 'categories',
    fields: this.fields,
    rows: () =>
      this.source
        .categories()
        .flatMap((group) => [this.row(group, ''), ...group.children.map((leaf) => this.row(leaf, group.code))]),
    blank: () => ({
      parent: this.source.categories()[0]?.code ?? '',
      icon: 'dots',
      needsPlace: true,
      publishable: true,
      questions: '[]',
    }),
    save: (values, row, terms) => this.client.mutate(SaveCategoryDocument, { input: this.input(values, row, terms) }),
    consequences: async (values, row, terms) => {
      if (!row) {
        return { sentences: [], canMove: false };
      }
      const effect = await this.client.query(CategoryEffectDocument, { input: this.input(values, row, terms) });
      return 'sentences' in effect ? effect : { sentences: [], canMove: false };
    },
    order: (keys) => this.source.inOrder('CATEGORIES', keys),
  };

  private input(values: EntryValues, row: MenuRow | null, terms: SaveTerms): SaveCategoryInput {
    const leaf = isLeaf(values);
    return {
      ...this.source.named(values, row, terms),
      parent: optionalOf(values, 'parent'),
      department: textOf(values, 'department'),
      targetWorkingDays: leaf ? numberOf(values, 'targetWorkingDays') : null,
      icon: textOf(values, 'icon'),
      forwardTo: leaf ? optionalOf(values, 'forwardTo') : null,
      dangerous: leaf && values['dangerous'] === true,
      adviceTexts: textsOfValues('advice', leaf ? values : {}),
      needsPlace: !leaf || values['needsPlace'] === true,
      photoOnResolve: leaf && values['photoOnResolve'] === true,
      publishable: !leaf || values['publishable'] === true,
      questions: leaf ? readQuestions(textOf(values, 'questions')) : [],
      moveOpenSignals: terms.moveOpenSignals,
    };
  }

  private row(category: EditedCategoryFragment, group: string): MenuRow {
    const detail = group
      ? this.words.translate('menus.categoryDetail', {
          department: category.department?.name ?? '',
          days: category.targetWorkingDays ?? 0,
        })
      : (category.department?.name ?? '');
    return {
      ...this.source.row(category.code, category, detail, {
        parent: category.parent ?? '',
        department: category.department?.code ?? '',
        targetWorkingDays: category.targetWorkingDays == null ? '' : String(category.targetWorkingDays),
        icon: category.icon,
        forwardTo: category.forwardTo?.code ?? '',
        dangerous: category.dangerous,
        ...wordsValues('advice', category.adviceTexts),
        needsPlace: category.needsPlace,
        photoOnResolve: category.photoOnResolve,
        publishable: category.publishable,
        questions: writeQuestions(category.questions),
      }),
      group,
      isNested: group !== '',
    };
  }
}
