import { accountNames, type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import {
  ActionNotAvailableError,
  type Connection,
  costs,
  type EntityManager,
  inLanguage,
  InvalidInputError,
  keysetCursor,
  type Language,
  NotFoundError,
  pageSize,
  toConnection,
} from '@ns/platform';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { confirmFilePlan } from '../commands/confirm-file-plan.ts';
import { removeFilePlanRule } from '../commands/remove-file-plan-rule.ts';
import { saveFilePlanRule } from '../commands/save-file-plan-rule.ts';
import { tryFilePlan } from '../commands/try-file-plan.ts';
import { kindsOfPlan, type PlanRule, rulesInForce } from '../domain/file-plan.ts';
import type { Needs } from '../needs/retention-needs.ts';
import { keptRules, planState } from '../queries/file-plan.ts';
import { protocols } from '../queries/protocols.ts';
import { textOf } from '../texts/index.ts';
import {
  ConfirmFilePlanResult,
  DestructionProtocolConnection,
  type DestructionProtocolType,
  FilePlanTrialType,
  FilePlanType,
  RemoveFilePlanRuleInput,
  RemoveFilePlanRuleResult,
  SaveFilePlanRuleInput,
  SaveFilePlanRuleResult,
} from './file-plan.types.ts';

const largestPage = 200;
const cursors = keysetCursor('uuid');

/** The file plan: its rules, what it would remove, its confirmation and what it removed. */
@Resolver()
export class FilePlanResolver {
  constructor(private readonly needs: Needs<'database' | 'directory' | 'auditDays'>) {}

  @Query(() => FilePlanType, {
    description: 'How long each kind of thing is kept and what then happens. Permission `retention.read`.',
    complexity: costs({ rows: 3 }),
  })
  async filePlan(@Ctx() context: ApiContext): Promise<FilePlanType> {
    requirePermission(context, 'retention.read');
    return present(context.em, context.language);
  }

  @Query(() => DestructionProtocolConnection, {
    description: 'What was removed by the file plan, by day and rule, the latest first. Permission `retention.read`.',
  })
  async destructionProtocols(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'At most 200.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
  ): Promise<Connection<DestructionProtocolType>> {
    requirePermission(context, 'retention.read');
    const size = pageSize(first, largestPage, context.language);
    const afterId = after == null ? null : cursors.read(after, context.language)[0];
    return toConnection(
      await protocols(context.em, { afterId, limit: size + 1 }),
      size,
      ({ id }) => cursors.write([id]),
      (line) => ({ ...line, ...ofRule(line) }),
    );
  }

  @Mutation(() => SaveFilePlanRuleResult, {
    description:
      'Changes a rule of the file plan, or gives a group of categories one of its own. The plan is then another ' +
      'edition, and nothing is removed until that is counted and confirmed. Permission `retention.manage`.',
  })
  async saveFilePlanRule(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveFilePlanRuleInput) input: SaveFilePlanRuleInput,
  ): Promise<typeof SaveFilePlanRuleResult> {
    requirePermission(context, 'retention.manage');
    const { categoryGroup: group = null, ...others } = input;
    const outcome = await saveFilePlanRule(this.needs, { actor: auditActorOf(context), rule: { ...others, group } });
    return outcome.kind === 'saved'
      ? present(this.needs.database.fork(), context.language)
      : new InvalidInputError(context.language, outcome.problems);
  }

  @Mutation(() => RemoveFilePlanRuleResult, {
    description:
      'Removes a rule that somebody saved: a group of categories then has the rule of all, and the rule of all its ' +
      'default. The plan is another edition, as with `saveFilePlanRule`. Permission `retention.manage`.',
  })
  async removeFilePlanRule(
    @Ctx() context: ApiContext,
    @Arg('input', () => RemoveFilePlanRuleInput) { kind, categoryGroup: group = null }: RemoveFilePlanRuleInput,
  ): Promise<typeof RemoveFilePlanRuleResult> {
    requirePermission(context, 'retention.manage');
    return (await removeFilePlanRule(this.needs, { actor: auditActorOf(context), kind, group }))
      ? present(this.needs.database.fork(), context.language)
      : new NotFoundError(context.language);
  }

  @Mutation(() => FilePlanTrialType, {
    description:
      'Counts what the plan would remove today, and removes nothing. Has to come before `confirmFilePlan`. ' +
      'Permission `retention.manage`.',
    complexity: costs({ rows: 20 }),
  })
  async tryFilePlan(@Ctx() context: ApiContext): Promise<FilePlanTrialType> {
    requirePermission(context, 'retention.manage');
    const { edition, counts } = await tryFilePlan(this.needs, { actor: auditActorOf(context), now: new Date() });
    return { edition, counts: counts.map(({ rule, ...counted }) => ({ ...ofRule(rule), ...counted })) };
  }

  @Mutation(() => ConfirmFilePlanResult, {
    description:
      'Lets the plan be carried out from the next night on. Refused when the plan is another edition by now, or was ' +
      'not counted by `tryFilePlan`. Twice is the same as once. Permission `retention.manage`.',
  })
  async confirmFilePlan(
    @Ctx() context: ApiContext,
    @Arg('edition', () => Int, { description: 'The edition that was counted.' }) edition: number,
  ): Promise<typeof ConfirmFilePlanResult> {
    const { id: accountId } = requirePermission(context, 'retention.manage');
    const outcome = await confirmFilePlan(this.needs, { actor: auditActorOf(context), accountId, edition });
    switch (outcome) {
      case 'confirmed':
        return present(this.needs.database.fork(), context.language);
      case 'changed':
        return new ActionNotAvailableError(context.language, textOf('planChanged'));
      case 'notTried':
        return new ActionNotAvailableError(context.language, textOf('planNotTried'));
    }
  }
}

async function present(em: EntityManager, language: Language): Promise<FilePlanType> {
  const { confirmedBy, ...state } = await planState(em);
  const names = await accountNames(em, confirmedBy === null ? [] : [confirmedBy]);
  const rules = rulesInForce(await keptRules(em)).map(({ isDefault, ...rule }) => {
    const { label, countedFrom, reason, outcomes, part } = kindsOfPlan[rule.kind];
    return {
      ...ofRule(rule),
      label: inLanguage(language, label),
      countedFrom: inLanguage(language, countedFrom),
      reason: inLanguage(language, reason),
      isDefault,
      outcomes: [...outcomes],
      takesGroups: part !== undefined,
    };
  });
  const confirmedByName = (confirmedBy === null ? undefined : names.get(confirmedBy)?.name) ?? null;
  return { ...state, confirmedByName, rules, isInForce: state.confirmedEdition === state.edition };
}

function ofRule({ kind, group, months, outcome }: PlanRule) {
  return { kind, categoryGroup: group, months, outcome };
}
