import { AccountPresenter, type ApiContext, accountViews } from '@ns/identity';
import { type Menus, MunicipalityPresenter } from '@ns/municipality';
import { costs, inLanguage, mustExist } from '@ns/platform';
import {
  isUsable,
  routingProblems,
  type RoutingRuleEntry,
  type RoutingRuleRow,
  routingRules,
  saveRoutingRule,
  tryRoutingRule,
} from '@ns/signals';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { requireMenuManager } from '../policies/menu-access.ts';
import { isFailure, type MenuEditing } from './menu-editing.ts';
import { textOf } from '../texts/index.ts';
import { SaveRoutingRuleResult } from './menu.results.ts';
import { notSaved } from './menu-entry.resolver.ts';
import { RoutingRuleType, RoutingTrialType, SaveRoutingRuleInput } from './routing.types.ts';

const passedOver = textOf('ruleDepartmentArchived');

/** Rules that send new signals to departments. */
@Resolver()
export class RoutingResolver {
  constructor(private readonly editing: MenuEditing) {}

  @Query(() => [RoutingRuleType], {
    description: 'The rules in the order in which they are tried. Permission `menus.manage`.',
  })
  async routingRules(@Ctx() context: ApiContext): Promise<readonly RoutingRuleType[]> {
    requireMenuManager(context);
    const rules = await routingRules(context.em);
    return this.present(context, rules);
  }

  @Query(() => RoutingTrialType, {
    description:
      'Tries a rule, new or changed, on the last hundred signals as if it were switched on; changes nothing. ' +
      'Permission `menus.manage`.',
    complexity: costs({ work: 4_000 }),
  })
  async routingTrial(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveRoutingRuleInput) input: SaveRoutingRuleInput,
  ): Promise<RoutingTrialType> {
    requireMenuManager(context);
    const menus = await this.editing.directory.menus();
    const entry = entryOf(input);
    const problems = await routingProblems(context.em, menus, entry);
    if (problems.length > 0) {
      const said = problems.map(({ message }) => inLanguage(context.language, message));
      return { tried: 0, changed: 0, examples: [], problems: said };
    }
    const last = Number.MAX_SAFE_INTEGER;
    const draft = { ...entry, id: entry.id ?? '', position: entry.position ?? last, version: entry.version ?? 1 };
    const { tried, changed, examples } = await tryRoutingRule(context.em, menus, draft);
    const names = new MunicipalityPresenter(menus, context.language);
    return {
      tried,
      changed,
      problems: [],
      examples: examples.map(({ reference, from, to }) => ({
        reference,
        from: names.departmentOf(from),
        to: names.departmentOf(to),
      })),
    };
  }

  @Mutation(() => SaveRoutingRuleResult, {
    description: 'Saves a routing rule, new or changed; it is for signals from now on. Permission `menus.manage`.',
  })
  async saveRoutingRule(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveRoutingRuleInput) input: SaveRoutingRuleInput,
  ): Promise<typeof SaveRoutingRuleResult> {
    const menus = await this.editing.directory.menus();
    const subject = { kind: 'routing_rule' as const, code: input.id ?? input.title.slice(0, 120) };
    const saved = await this.editing.save<RoutingRuleRow>(context, subject, async (tx) => {
      const outcome = await saveRoutingRule(tx, menus, entryOf(input));
      if (outcome.kind !== 'saved') {
        return outcome;
      }
      const { before, after } = outcome;
      return { kind: 'saved', row: after, change: { before: before && { ...before }, after: { ...after } } };
    });
    return isFailure(saved) ? saved : mustExist((await this.present(context, [saved]))[0], notSaved);
  }

  private async present(context: ApiContext, rules: readonly RoutingRuleRow[]): Promise<RoutingRuleType[]> {
    const menus = await this.editing.directory.menus();
    const names = new MunicipalityPresenter(menus, context.language);
    const people = await accountViews(
      context.em,
      rules.flatMap(({ assigneeId }) => assigneeId ?? []),
    );
    const accounts = new AccountPresenter(menus, context.language);
    return rules.map((rule) => {
      const assignee = people.get(rule.assigneeId ?? '');
      return {
        ...rule,
        category: rule.category === null ? null : names.categoryOf(rule.category),
        settlement: rule.settlement === null ? null : names.settlementOf(rule.settlement),
        department: names.departmentOf(rule.department),
        assignee: assignee ? accounts.account(assignee) : null,
        problem: problemOf(rule, menus, context),
      };
    });
  }
}

function problemOf(rule: RoutingRuleRow, menus: Menus, context: ApiContext): string | null {
  return isUsable(rule, menus) ? null : inLanguage(context.language, passedOver);
}

function entryOf(input: SaveRoutingRuleInput): RoutingRuleEntry {
  return {
    id: input.id ?? null,
    title: input.title,
    position: input.position ?? null,
    active: input.active ?? true,
    category: input.category ?? null,
    settlement: input.settlement ?? null,
    quarter: input.quarter ?? null,
    words: (input.words ?? []).filter((word) => word.trim() !== ''),
    department: input.department,
    assigneeId: input.assigneeId ?? null,
    version: input.version ?? null,
    archived: input.archived ?? false,
  };
}
