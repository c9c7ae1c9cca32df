import { accountView } from '@ns/identity';
import { lockMenus, type Menus, stemsOf } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { isUuid } from '../domain/uuid.ts';
import type { Problem } from '../domain/submission-rules.ts';
import { signalTables } from '../entities/index.ts';
import { textOf } from '../texts/index.ts';
import { isAssignable } from './assignable.ts';
import { isUsable, routingColumns, type RoutingRuleRow, routingRules } from './routing-rules.ts';

/** A rule to be saved. */
export interface RoutingRuleEntry {
  /** null: a new one */
  readonly id: string | null;
  readonly title: string;
  /** null: after the last, or where it is */
  readonly position: number | null;
  readonly active: boolean;
  readonly category: string | null;
  readonly settlement: string | null;
  readonly quarter: string | null;
  readonly words: readonly string[];
  readonly department: string;
  readonly assigneeId: string | null;
  /** the version that the change is based on; null: a new rule */
  readonly version: number | null;
  readonly archived: boolean;
}

export type SaveRoutingRuleOutcome =
  | { readonly kind: 'saved'; readonly before: RoutingRuleRow | null; readonly after: RoutingRuleRow }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'notFound' };

const mostWords = 30;
const longestWord = 60;
const longestTitle = 120;
const mostRules = 200;

/** Saves a rule. */
export async function saveRoutingRule(
  tx: EntityManager,
  menus: Menus,
  entry: RoutingRuleEntry,
): Promise<SaveRoutingRuleOutcome> {
  await lockMenus(tx);
  const rules = await routingRules(tx);
  const before = rules.find(({ id }) => id === entry.id) ?? null;
  if (entry.id !== null && before === null) {
    return { kind: 'notFound' };
  }
  if (before && before.version !== entry.version) {
    return { kind: 'stale', version: before.version };
  }
  const problems = entry.archived ? [] : await routingProblems(tx, menus, entry);
  if (before === null && rules.length >= mostRules) {
    problems.push(tooMany);
  }
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const last = Math.max(0, ...rules.map(({ position }) => position)) + 1;
  return { kind: 'saved', before, after: await write(tx, entry, entry.position ?? before?.position ?? last) };
}

/** What is wrong with a rule; also asked before it is tried. */
export async function routingProblems(em: EntityManager, menus: Menus, entry: RoutingRuleEntry): Promise<Problem[]> {
  const problems: Problem[] = [];
  const title = entry.title.trim();
  if (title === '' || [...title].length > longestTitle || /\p{Cc}/u.test(title)) {
    problems.push(nameNeeded);
  }
  const category = entry.category === null ? undefined : menus.categories.get(entry.category);
  if (entry.category !== null && (!category || category.archivedAt != null)) {
    problems.push(notFromList('category'));
  }
  const settlement = entry.settlement === null ? undefined : menus.settlements.get(entry.settlement);
  if (entry.settlement !== null && (!settlement || settlement.archivedAt != null)) {
    problems.push(notFromList('settlement'));
  }
  const quarters = menus.quarters.get(entry.settlement ?? '') ?? [];
  if (
    entry.quarter !== null &&
    !quarters.some(({ code, archivedAt }) => code === entry.quarter && archivedAt == null)
  ) {
    problems.push(notFromList('quarter'));
  }
  if (!isUsable(entry, menus)) {
    problems.push(notFromList('department'));
  }
  problems.push(...wordProblems(entry.words));
  if (entry.category === null && entry.settlement === null && entry.words.length === 0) {
    problems.push(noCondition);
  }
  if (entry.assigneeId !== null) {
    const account = isUuid(entry.assigneeId) ? await accountView(em, entry.assigneeId) : undefined;
    if (!isAssignable(account, entry.department)) {
      problems.push(strangerThere);
    }
  }
  return problems;
}

function wordProblems(words: readonly string[]): readonly Problem[] {
  if (words.length > mostWords) {
    return [
      {
        path: 'words',
        message: textOf('tooManyWords', { mostWords }),
      },
    ];
  }
  const wrong = words.find((word) => word.length > longestWord || stemsOf(word).length === 0);
  return wrong === undefined
    ? []
    : [
        {
          path: 'words',
          message: textOf('unusableWord'),
        },
      ];
}

async function write(tx: EntityManager, entry: RoutingRuleEntry, position: number): Promise<RoutingRuleRow> {
  const rule = {
    title: entry.title.trim(),
    position,
    active: entry.active,
    category_code: entry.category,
    settlement_code: entry.settlement,
    quarter_code: entry.quarter,
    words: JSON.stringify(entry.words.map((word) => word.trim())),
    department_code: entry.department,
    assignee_id: entry.assigneeId,
  };
  const tables = signalTables(tx);
  if (entry.id === null) {
    return tables.insertInto('routing_rule').values(rule).returning(routingColumns).executeTakeFirstOrThrow();
  }
  return tables
    .updateTable('routing_rule')
    .set(({ eb }) => ({
      ...rule,
      version: eb('version', '+', 1),
      archived_at: entry.archived ? sql<Date>`now()` : null,
    }))
    .where('id', '=', entry.id)
    .returning(routingColumns)
    .executeTakeFirstOrThrow();
}

function notFromList(path: string): Problem {
  return { path, message: textOf('notFromList') };
}

const nameNeeded: Problem = {
  path: 'title',
  message: textOf('ruleNameNeeded'),
};
const noCondition: Problem = {
  path: 'category',
  message: textOf('ruleConditionNeeded'),
};
const strangerThere: Problem = {
  path: 'assigneeId',
  message: textOf('notOfDepartment'),
};
const tooMany: Problem = {
  path: 'title',
  message: textOf('tooManyRules'),
};
