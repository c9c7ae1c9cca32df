import { recordAudit, recordAuditDaily } from '@ns/platform';
import type { ApiContext } from '../access/api-context.ts';
import { auditActorOf } from './audit-actor.ts';

/** Whose name, address or telephone is read: of the reporter of a signal, or of who gets a mail about no signal. */
export type PersonalDataOf = { readonly signalId: string } | { readonly deliveryId: string };

/**
 * Writes down in the audit that the viewer, a member of staff, reads personal data of reporters. Every resolver that
 * answers such data awaits it before they leave; without an entry there is no answer. What one answer reads at a time
 * is one entry, and nothing of an answer is written twice: the whole list is `reporter.listed` with all ids, a single
 * signal `reporter.viewed`, once a day. Whose data they are is not written, only of which signals and deliveries.
 */
export async function notePersonalDataRead(
  context: Pick<ApiContext, 'em' | 'loaders' | 'viewer' | 'clientAddress'>,
  of: PersonalDataOf,
): Promise<void> {
  await context.loaders
    .of('audit.personal_data', (keys: readonly string[]) => write(context, keys))
    .load(JSON.stringify(of));
}

async function write(
  context: Pick<ApiContext, 'em' | 'viewer' | 'clientAddress'>,
  keys: readonly string[],
): Promise<readonly true[]> {
  const read = keys.map((key) => JSON.parse(key) as Partial<Record<'signalId' | 'deliveryId', string>>);
  const signals = read.flatMap(({ signalId }) => signalId ?? []);
  const deliveries = read.flatMap(({ deliveryId }) => deliveryId ?? []);
  const actor = auditActorOf(context);
  const [only] = signals;
  if (only !== undefined && keys.length === 1) {
    await recordAuditDaily(context.em, { actor, action: 'reporter.viewed', subject: only });
  } else {
    const after = { ...(only === undefined ? {} : { signals }), ...(deliveries.length > 0 ? { deliveries } : {}) };
    await recordAudit(context.em, { actor, action: 'reporter.listed', subject: null, after });
  }
  return keys.map(() => true);
}
