import { type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import { NotFoundError } from '@ns/platform';
import { isUuid } from '@ns/signals';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { settleLostDocument } from '../commands/settle-lost-document.ts';
import { type LostDocument, lostDocuments } from '../journal/lost-documents.ts';
import { LostDocumentType, SettleLostDocumentResult } from './lost-document.types.ts';
import type { Needs } from '../needs/records-needs.ts';

/** What a restored database has lost and the records system has, or perhaps has. */
@Resolver()
export class LostDocumentResolver {
  constructor(private readonly needs: Needs<'database'>) {}

  @Query(() => [LostDocumentType], {
    description:
      'Documents that were handed over to the records system and whose reports the database has lost, but for those ' +
      'that were settled, the newest first, at most 1,000. ' +
      'Permission `registration.compare`.',
  })
  async lostDocuments(@Ctx() context: ApiContext): Promise<readonly LostDocument[]> {
    requirePermission(context, 'registration.compare');
    return lostDocuments(context.em);
  }

  @Mutation(() => SettleLostDocumentResult, {
    description:
      'Takes a lost document off the list: its report was entered anew, or it turned out that there is none. To ' +
      'settle it twice is harmless. Permission `registration.correct`.',
  })
  async settleLostDocument(
    @Ctx() context: ApiContext,
    @Arg('documentGuid', () => ID) documentGuid: string,
  ): Promise<typeof SettleLostDocumentResult> {
    requirePermission(context, 'registration.correct');
    const actor = auditActorOf(context);
    const document = isUuid(documentGuid) ? await settleLostDocument(this.needs, { documentGuid, actor }) : undefined;
    return document ?? new NotFoundError(context.language);
  }
}
