import { type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import { requestError } from '@ns/platform';
import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { noteListExport } from '../commands/note-list-export.ts';
import type { Needs } from '../needs/signals-needs.ts';

/** Signals that a file of a list has at most. */
const mostInFile = 10_000;

/** Files of lists that screens make of what they read. */
@Resolver()
export class ListExportResolver {
  constructor(private readonly needs: Needs<'database'>) {}

  @Mutation(() => Boolean, {
    description:
      'Notes in the audit that a screen makes a file of a list of signals, with their number (0 to 10,000, else ' +
      'BAD_USER_INPUT). Permission `signal.read`.',
  })
  async noteListExport(@Ctx() context: ApiContext, @Arg('count', () => Int) count: number): Promise<boolean> {
    requirePermission(context, 'signal.read');
    if (count < 0 || count > mostInFile) {
      throw requestError('BAD_USER_INPUT', context.language, { argument: 'count', min: 0, max: mostInFile });
    }
    await noteListExport(this.needs, { actor: auditActorOf(context), count });
    return true;
  }
}
