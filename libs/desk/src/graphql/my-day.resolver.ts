import { type ApiContext, requirePermission } from '@ns/identity';
import { costs } from '@ns/platform';
import { countMyDay, staffActor } from '@ns/signals';
import { Ctx, Query, Resolver } from 'type-graphql';
import { MyDayType } from './my-day.types.ts';

/** What waits for somebody who works on signals. */
@Resolver(() => MyDayType)
export class MyDayResolver {
  @Query(() => MyDayType, {
    description: 'What waits today in the departments whose signals the viewer sees. Permission `signal.read`.',
    complexity: costs({ work: 1_000 }),
  })
  async myDay(@Ctx() context: ApiContext): Promise<MyDayType> {
    requirePermission(context, 'signal.read');
    return countMyDay(context.em, staffActor(context));
  }
}
