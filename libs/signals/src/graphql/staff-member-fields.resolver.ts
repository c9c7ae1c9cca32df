import { type ApiContext, StaffMemberType } from '@ns/identity';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { openSignalsByAssignee } from '../queries/open-by-assignee.ts';

/** What a member of the staff has to do with signals. */
@Resolver(() => StaffMemberType)
export class StaffMemberFieldsResolver {
  @FieldResolver(() => Int, {
    description: 'Open signals that are assigned to the person: those to be handed over when the person leaves.',
  })
  async openSignals(@Root() member: StaffMemberType, @Ctx() context: ApiContext): Promise<number> {
    return context.loaders
      .of('staff.openSignals', async (ids: readonly string[]) => {
        const counts = await openSignalsByAssignee(context.em, ids);
        return ids.map((id) => counts.get(id) ?? 0);
      })
      .load(member.id);
  }
}
