import { isDeepStrictEqual } from 'node:util';
import { defaultTag, type EntityManager, sql, textOfWords } from '@ns/platform';
import {
  adviceMaxLength,
  codeProblems,
  iconProblems,
  type MenuProblem,
  mostTargetDays,
  numberProblems,
  unknownProblem,
} from '../domain/menu-rules.ts';
import { keptQuestion, type KeptQuestion, type QuestionEntry, questionProblems } from '../domain/question-rules.ts';
import { type GivenWords, isWordless, mergedName, mergedWords, wordsProblems } from '../domain/words.ts';
import { Category, Department, ExternalBody, municipalityTables, Question } from '../entities/municipality.entities.ts';
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
  readonly advice: GivenWords;
  readonly forwardTo: string | null;
  readonly icon: string;
  readonly publishable: boolean;
  readonly photoOnResolve: boolean;
  readonly needsPlace: boolean;
  readonly asksEntrance: boolean;
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
  const formerQuestions = await questionsOf(tx, entry.code);
  const questions = entry.questions.map((question) =>
    keptQuestion(
      question,
      formerQuestions.find(({ code }) => code === question.code),
    ),
  );
  const hasNewQuestions = !isDeepStrictEqual(formerQuestions, questions);
  const outcome = await saveEntry(
    tx,
    Category,
    { key: { code: entry.code }, version: entry.version, path: 'code', moreChanged: hasNewQuestions },
    {
      parentCode: entry.parent,
      name: mergedName(entry.name, present?.name),
      departmentCode: entry.department,
      targetWorkingDays: entry.parent === null ? null : entry.targetWorkingDays,
      dangerous: entry.dangerous,
      advice: mergedWords(entry.advice, present?.advice),
      forwardToCode: entry.forwardTo,
      icon: entry.icon,
      publishable: entry.publishable,
      photoOnResolve: entry.photoOnResolve,
      needsPlace: entry.needsPlace,
      asksEntrance: entry.asksEntrance,
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
      after: { ...after, questions },
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
    ...wordsProblems('advice', entry.advice, { most: adviceMaxLength, optional: true }),
    ...(entry.dangerous && isWordless(entry.advice) ? [adviceNeeded] : []),
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
            message: textOf('groupHasCategories', { name: textOfWords(child.name) }),
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
  path: `advice.${defaultTag}`,
  message: textOf('adviceNeeded'),
};

/** The questions of a category that are in use, in order. */
export async function questionsOf(tx: EntityManager, category: string): Promise<readonly KeptQuestion[]> {
  const questions = await tx.find(
    Question,
    { categoryCode: category, archivedAt: null },
    { orderBy: { position: 'asc' } },
  );
  return questions.map(({ code, label, datatype, required, values, allowsUnknown, condition }) => ({
    code,
    label,
    datatype: datatype as QuestionEntry['datatype'],
    required,
    values,
    allowsUnknown,
    condition: condition ?? null,
  }));
}

/** Questions that are gone stay readable where they were answered. */
async function writeQuestions(tx: EntityManager, category: string, questions: readonly KeptQuestion[]): Promise<void> {
  const tables = municipalityTables(tx);
  await tables
    .updateTable('question')
    .set({ archived_at: sql<Date>`now()` })
    .where('category_code', '=', category)
    .where('archived_at', 'is', null)
    .execute();
  for (const [position, question] of questions.entries()) {
    const { code, label, datatype, required, values, allowsUnknown, condition } = question;
    const asked = {
      datatype,
      required,
      position,
      label: JSON.stringify(label),
      choices: JSON.stringify(values),
      allows_unknown: allowsUnknown,
      condition: condition === null ? null : JSON.stringify(condition),
    };
    await tables
      .insertInto('question')
      .values({ category_code: category, code, ...asked })
      .onConflict((known) => known.columns(['category_code', 'code']).doUpdateSet({ ...asked, archived_at: null }))
      .execute();
  }
}
