import { type ApiContext, requireCitizen } from '@ns/identity';
import { costs, ActionNotAvailableError, inLanguage, InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { mostAreas, subscribeToArea, unsubscribeFromArea } from '../commands/subscribe-to-area.ts';
import type { AreasNeeds } from '../needs/areas-needs.ts';
import { areaName } from '../queries/area-name.ts';
import { type AreaSubscription, areaSubscriptionsOf } from '../queries/area-subscriptions.ts';
import { textOf } from '../texts/index.ts';
import {
  AreaSubscriptionType,
  SubscribeToAreaInput,
  SubscribeToAreaResult,
  UnsubscribeFromAreaResult,
} from './area-subscription.types.ts';

const tooMany = textOf('tooManyAreas', { mostAreas });

/** Parts of the city whose news a citizen gets each week. */
@Resolver()
export class AreaSubscriptionResolver {
  constructor(private readonly needs: AreasNeeds) {}

  @Query(() => [AreaSubscriptionType], {
    description: 'The areas that the citizen follows, the latest begun first; at most 20. Citizens only.',
    complexity: costs({ rows: 3 }),
  })
  async myAreaSubscriptions(@Ctx() context: ApiContext): Promise<readonly AreaSubscriptionType[]> {
    const found = await areaSubscriptionsOf(context.em, requireCitizen(context).id);
    const shown: AreaSubscriptionType[] = [];
    for (const subscription of found) {
      shown.push(await this.present(context, subscription));
    }
    return shown;
  }

  @Mutation(() => SubscribeToAreaResult, {
    description:
      'Begins to follow an area: what was published there or came to its end in a week comes in one mail on Monday. ' +
      'Following the same area twice answers the first one. At most 20 for a citizen. Citizens only.',
  })
  async subscribeToArea(
    @Ctx() context: ApiContext,
    @Arg('input', () => SubscribeToAreaInput) input: SubscribeToAreaInput,
  ): Promise<typeof SubscribeToAreaResult> {
    const { settlement = null, quarter = null, street = null, category = null } = input;
    const area = { settlement, quarter, street, category };
    const outcome = await subscribeToArea(this.needs, { accountId: requireCitizen(context).id, area });
    switch (outcome.kind) {
      case 'done':
        return this.present(context, outcome.subscription);
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'tooMany':
        return new ActionNotAvailableError(context.language, tooMany);
    }
  }

  @Mutation(() => UnsubscribeFromAreaResult, {
    description: 'Ends to follow an area of the citizen’s own. Citizens only.',
  })
  async unsubscribeFromArea(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof UnsubscribeFromAreaResult> {
    const ended = await unsubscribeFromArea(this.needs, { accountId: requireCitizen(context).id, id });
    return ended ? { id } : new NotFoundError(context.language);
  }

  private async present(context: ApiContext, subscription: AreaSubscription): Promise<AreaSubscriptionType> {
    const name = await areaName(context.em, await this.needs.directory.menus(), subscription);
    return { ...subscription, label: inLanguage(context.language, name) };
  }
}
