import type { ApiContext } from '@ns/identity';
import { dayOf } from '@ns/municipality';
import { costs, inLanguage, wordsIn } from '@ns/platform';
import { Ctx, Query, Resolver } from 'type-graphql';
import { kindsOfPlan, planProgress, rulesInForce } from '../domain/file-plan.ts';
import type { Needs } from '../needs/retention-needs.ts';
import { keptRules, planState } from '../queries/file-plan.ts';
import { PublicFilePlanType } from './public-file-plan.types.ts';

/** What the privacy page says about how long things are kept. */
@Resolver()
export class PublicFilePlanResolver {
  constructor(private readonly needs: Needs<'directory'>) {}

  @Query(() => PublicFilePlanType, {
    description: 'How long the municipality keeps each kind of thing, as far as a confirmed file plan is carried out.',
    complexity: costs({ rows: 3 }),
  })
  async publicFilePlan(@Ctx() { em, language }: ApiContext): Promise<PublicFilePlanType> {
    const state = await planState(em);
    const progress = planProgress(state);
    if (progress !== 'IN_FORCE') {
      return { progress, confirmedOn: null, rules: [] };
    }
    const { categories } = await this.needs.directory.menus();
    const rules = rulesInForce(await keptRules(em)).map(({ kind, group, months, outcome }) => {
      const { label, countedFrom } = kindsOfPlan[kind];
      const category = group === null ? undefined : categories.get(group);
      return {
        kind,
        label: inLanguage(language, label),
        categoryGroup: group,
        categoryGroupName: category ? wordsIn(language, category.name) : group,
        months,
        countedFrom: inLanguage(language, countedFrom),
        outcome,
      };
    });
    return { progress, confirmedOn: state.confirmedAt && dayOf(state.confirmedAt), rules };
  }
}
