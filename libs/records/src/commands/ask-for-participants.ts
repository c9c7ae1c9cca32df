import { type AuditActor, recordAudit } from '@ns/platform';
import type { Needs } from '../needs/records-needs.ts';
import { wantParticipants } from '../writes/want-participants.ts';

/** Has the register of participants asked at once, because staff want it. */
export async function askForParticipants(
  { database }: Needs<'database'>,
  { url, actor }: { readonly url: string; readonly actor: AuditActor },
): Promise<void> {
  await database.transaction(async (tx) => {
    await wantParticipants(tx, url);
    await recordAudit(tx, { actor, action: 'participant.asked', subject: null });
  });
}
