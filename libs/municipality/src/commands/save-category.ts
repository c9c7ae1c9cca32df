import { type EntityManager, run, sql, textOfColumns } from '@ns/platform';
import {
  adviceMaxLength,
  codeProblems,
  iconProblems,
  type MenuProblem,
  mostTargetDays,
  numberProblems,
  optionalTextProblems,
  pairProblems,
  tidy,
  unknownProblem,
} from '../domain/menu-rules.ts';
import { type QuestionEntry, questionProblems, tidyQuestion } from '../domain/question-rules.ts';
import { Category, Department, ExternalBody, Question } from '../entities/municipality.entities.ts';
import { textOf } from '../texts/index.ts';
import { type NamedEntry, namedProblems } from './save-department.ts';
import { archivedAt, lastPosition, lockMenus, saveEntry, type SaveOutcome } from './save-entry.ts';

export interface CategoryEntry extends NamedEntry {
  /** code of its group; null: it is a group */
  readonly parent: string | null;
  readonly department: string;
  /** working days; null on a group */
  readonly targetWorkingDays: number | null;
  readonly dangerous: boolean;
  readonly adviceBg: string | null;
  readonly adviceEn: string | null;
  readonly forwardTo: string | null;
  readonly icon: string;
  readonly publishable: boolean;
  readonly photoOnResolve: boolean;
  readonly needsPlace: boolean;
  readonly questions: readonly QuestionEntry[];
}

/** Saves a category with its questions. */
export async function saveCategory(tx: EntityManager, entry: CategoryEntry): Promise<SaveOutcome<Category>> {
  await lockMenus(tx);
  const present = await tx.findOne(Category, { code: entry.code });
  const problems = await categoryProblems(tx, entry, present);
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const questions = entry.questions.map(tidyQuestion);
  const formerQuestions = await questionsOf(tx, entry.code);
  const hasNewQuestions = JSON.stringify(formerQuestions) !== JSON.stringify(questions.map(keptQuestion));
  const outcome = await saveEntry(
    tx,
    Category,
    { key: { code: entry.code }, version: entry.version, path: 'code', moreChanged: hasNewQuestions },
    {
      parentCode: entry.parent,
      nameBg: entry.nameBg.trim(),
      nameEn: entry.nameEn.trim(),
      departmentCode: entry.department,
      targetWorkingDays: entry.parent === null ? null : entry.targetWorkingDays,
      dangerous: entry.dangerous,
      adviceBg: tidy(entry.adviceBg),
      adviceEn: tidy(entry.adviceEn),
      forwardToCode: entry.forwardTo,
      icon: entry.icon,
      publishable: entry.publishable,
      photoOnResolve: entry.photoOnResolve,
      needsPlace: entry.needsPlace,
      position: entry.position ?? present?.position ?? (await lastPosition(tx, 'category')),
      archivedAt: archivedAt(entry.archived, present?.archivedAt),
    },
  );
  if (outcome.kind !== 'saved') {
    return outcome;
  }
  if (!hasNewQuestions) {
    return outcome;
  }
  await writeQuestions(tx, entry.code, questions);
  const { before, after } = outcome.change;
  return {
    ...outcome,
    change: {
      before: before && { ...before, questions: formerQuestions },
      after: { ...after, questions: questions.map(keptQuestion) },
    },
  };
}

async function categoryProblems(
  tx: EntityManager,
  entry: CategoryEntry,
  present: Category | null,
): Promise<readonly MenuProblem[]> {
  const department = await tx.findOne(Department, { code: entry.department, archivedAt: null });
  const body =
    entry.forwardTo === null ? null : await tx.findOne(ExternalBody, { code: entry.forwardTo, archivedAt: null });
  return [
    ...(present ? [] : codeProblems(entry.code)),
    ...namedProblems(entry),
    ...(await parentProblems(tx, entry, present)),
    ...(department || entry.archived ? [] : [unknownProblem('department')]),
    ...(entry.parent !== null && entry.targetWorkingDays === null
      ? [targetNeeded]
      : numberProblems('targetWorkingDays', entry.targetWorkingDays, { least: 1, most: mostTargetDays })),
    ...optionalTextProblems('adviceBg', entry.adviceBg, adviceMaxLength),
    ...optionalTextProblems('adviceEn', entry.adviceEn, adviceMaxLength),
    ...pairProblems('adviceBg', entry.adviceBg, 'adviceEn', entry.adviceEn),
    ...(entry.dangerous && tidy(entry.adviceBg) === null && tidy(entry.adviceEn) === null ? [adviceNeeded] : []),
    ...(entry.forwardTo === null || body || entry.archived ? [] : [unknownProblem('forwardTo')]),
    ...iconProblems('icon', entry.icon),
    ...questionProblems(entry.questions),
  ];
}

async function parentProblems(
  tx: EntityManager,
  entry: CategoryEntry,
  present: Category | null,
): Promise<readonly MenuProblem[]> {
  if (present && (present.parentCode == null) !== (entry.parent === null)) {
    return [
      {
        path: 'parent',
        message: textOf('groupStaysGroup'),
      },
    ];
  }
  if (entry.parent === null) {
    const child = entry.archived ? await tx.findOne(Category, { parentCode: entry.code, archivedAt: null }) : null;
    return child
      ? [
          {
            path: 'archived',
            message: textOf('groupHasCategories', { name: textOfColumns(child, 'name') }),
          },
        ]
      : [];
  }
  const group = await tx.findOne(Category, { code: entry.parent, parentCode: null });
  return group && (entry.archived || group.archivedAt == null) ? [] : [unknownProblem('parent')];
}

const targetNeeded: MenuProblem = {
  path: 'targetWorkingDays',
  message: textOf('targetNeeded'),
};
const adviceNeeded: MenuProblem = {
  path: 'adviceBg',
  message: textOf('adviceNeeded'),
};

/** A question as the audit shows it. */
function keptQuestion({ code, labelBg, labelEn, datatype, required, values, condition }: QuestionEntry) {
  const asked = condition && { question: condition.question, values: condition.values };
  return { code, labelBg, labelEn, datatype, required, values, condition: asked };
}

/** The questions of a category that are in use, in order. */
export async function questionsOf(tx: EntityManager, category: string): Promise<readonly QuestionEntry[]> {
  const questions = await tx.find(
    Question,
    { categoryCode: category, archivedAt: null },
    { orderBy: { position: 'asc' } },
  );
  return questions.map((row) =>
    keptQuestion({
      code: row.code,
      labelBg: row.labelBg,
      labelEn: row.labelEn,
      datatype: row.datatype as QuestionEntry['datatype'],
      required: row.required,
      values: row.values.map(({ code, label }) => ({ code, labelBg: label.bg, labelEn: label.en })),
      condition: row.condition ?? null,
    }),
  );
}

/** Questions that are gone stay readable where they were answered. */
async function writeQuestions(tx: EntityManager, category: string, questions: readonly QuestionEntry[]): Promise<void> {
  await run(tx, sql`update question set archived_at = now() where category_code = ${category} and archived_at is null`);
  for (const [position, question] of questions.entries()) {
    const values = question.values.map(({ code, labelBg, labelEn }) => ({ code, label: { bg: labelBg, en: labelEn } }));
    await run(
      tx,
      sql`
      insert into question (category_code, code, label_bg, label_en, datatype, required, choices, condition, position)
      values (${category}, ${question.code}, ${question.labelBg}, ${question.labelEn}, ${question.datatype},
        ${question.required},
        ${JSON.stringify(values)}::jsonb,
          ${question.condition === null ? null : JSON.stringify(question.condition)}::jsonb, ${position})
      on conflict (category_code, code) do update set label_bg = excluded.label_bg, label_en = excluded.label_en,
        datatype = excluded.datatype, required = excluded.required, choices = excluded.choices,
        condition = excluded.condition, position = excluded.position, archived_at = null`,
    );
  }
}
