import { type AuditActor, type EntityManager, recordAudit, recordAuditDaily } from '@ns/platform';

/** Writes down in the audit which letters somebody reads, before they are answered. */
export async function noteListRead(em: EntityManager, actor: AuditActor, letters: readonly string[]): Promise<void> {
  if (letters.length > 0) {
    await recordAudit(em, { actor, action: 'letter.listed', subject: null, after: { letters } });
  }
}

/** Writes down in the audit that somebody reads a letter, once a day. */
export async function noteLetterOpened(em: EntityManager, actor: AuditActor, letterId: string): Promise<void> {
  await recordAuditDaily(em, { actor, action: 'letter.viewed', subject: letterId });
}
