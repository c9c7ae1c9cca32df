import { type Signal, type WritableSignal, linkedSignal } from '@angular/core';
import { type SchemaPathTree, REQUIRED, applyEach, metadata, validate, validateTree } from '@angular/forms/signals';
import { askedQuestions } from '@ns/web/questions';
import type { ScreenTexts } from '@ns/web';
import { objectionErrors, requiredText } from '@ns/web/forms';
import type { DraftStore } from './draft-store.ts';
import type { CategoryChoice } from './menus.ts';
import { type ReportDetails, descriptionMax, descriptionMin } from './report-draft.ts';
import { reportTextNames, reportTexts, tooManyCharacters, typedTexts } from '@ns/web/report-texts';
import { textLimits } from '../form/text-limits.ts';

const unanswered: readonly string[] = [];

/** The draft that is being written as the model of its form: what is typed is kept at once, on the device. */
export function detailsModel(
  drafts: DraftStore,
  category: Signal<CategoryChoice | undefined>,
): WritableSignal<ReportDetails> {
  return linkedSignal({
    source: () => ({ draft: drafts.draft(), questions: category()?.questions ?? [] }),
    computation: ({ draft, questions }) => {
      const { settlement, quarter, address, point, description, answers } = draft;
      const chosen = { category: draft.category ?? '' };
      const blank = Object.fromEntries(questions.map(({ code }) => [code, unanswered]));
      const written = { settlement, quarter, address, point, description, answers: { ...blank, ...answers } };
      return { ...chosen, ...written, ...typedTexts(draft) };
    },
    set: ({ category: chosen, ...details }) => {
      const draft = drafts.draft();
      drafts.change({
        ...details,
        ...(chosen === (draft.category ?? '') ? {} : { category: chosen || null, categorySuggested: false }),
        // A quarter is one of its settlement.
        ...(details.settlement === draft.settlement ? {} : { quarter: '' }),
      });
    },
  });
}

/** Says early what would be refused anyway; the server has the last word. */
export function detailsRules(
  path: SchemaPathTree<ReportDetails>,
  { drafts, category, t }: { drafts: DraftStore; category: Signal<CategoryChoice | undefined>; t: ScreenTexts['t'] },
): void {
  requiredText(path.category, () => t('report.categoryMissing'));
  const needsPlace = () => category()?.needsPlace ?? false;
  requiredText(path.settlement, () => t('report.settlementMissing'));
  requiredText(
    path.address,
    () => t('report.placeMissing'),
    // Of an address it does not depend, whose mark would go with its first letter.
    () => needsPlace() && drafts.draft().point === null,
  );
  for (const name of reportTextNames) {
    const isAsked = () => name !== 'entrance' || (category()?.asksEntrance ?? false);
    validate(path[name], ({ value }) =>
      isAsked() && tooManyCharacters(name, value()) > 0
        ? { kind: 'maxLength', message: t('reportText.long', { max: reportTexts[name].most }) }
        : undefined,
    );
  }
  metadata(path.description, REQUIRED, () => true);
  textLimits(path.description, t, {
    least: descriptionMin,
    most: () => descriptionMax,
    missing: () => t('report.descriptionShort', { min: descriptionMin }),
  });
  const isNeeded = (code: string) =>
    askedQuestions(category()?.questions ?? [], drafts.draft().answers).some(
      (question) => question.code === code && question.required,
    );
  applyEach(path.answers, (answer) => {
    metadata(answer, REQUIRED, ({ key }) => isNeeded(key()));
    validate(answer, ({ value, key }) =>
      isNeeded(key()) && !value().some((each) => each.trim())
        ? { kind: 'required', message: t('report.answerMissing') }
        : undefined,
    );
  });
  validateTree(path, ({ fieldTree }) => objectionErrors(fieldTree, drafts.problems()));
}
