import { type AuditActor, recordAudit } from '@ns/platform';
import { isUuid } from '@ns/signals';
import { type ContractorLinkView, endLink } from '../links/contractor-link.ts';
import type { Needs } from '../needs/referrals-needs.ts';

export interface EndContractorLinkProps {
  readonly actor: AuditActor;
  readonly linkId: string;
}

/** Ends a link at once; ending it twice is harmless. @returns undefined when there is none of this id */
export async function endContractorLink(
  { database }: Needs<'database'>,
  { actor, linkId }: EndContractorLinkProps,
): Promise<ContractorLinkView | undefined> {
  return database.transaction(async (tx) => {
    const ended = isUuid(linkId) ? await endLink(tx, linkId) : undefined;
    if (ended) {
      const before = { receiver: ended.receiver };
      await recordAudit(tx, { actor, action: 'contractor_link.ended', subject: ended.id, before });
    }
    return ended;
  });
}
