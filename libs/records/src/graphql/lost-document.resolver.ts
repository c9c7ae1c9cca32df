import { type ApiContext, requirePermission } from '@ns/identity';
import { Ctx, Query, Resolver } from 'type-graphql';
import { type LostDocument, lostDocuments } from '../journal/lost-documents.ts';
import { LostDocumentType } from './lost-document.types.ts';

/** What a restored database has lost and the records system has, or perhaps has. */
@Resolver()
export class LostDocumentResolver {
  @Query(() => [LostDocumentType], {
    description:
      'Documents that were handed over to the records system and whose reports the database has lost, the newest ' +
      'first, at most 1,000. ' +
      'Permission `registration.compare`.',
  })
  async lostDocuments(@Ctx() context: ApiContext): Promise<readonly LostDocument[]> {
    requirePermission(context, 'registration.compare');
    return lostDocuments(context.em);
  }
}
