import type { EntityManager } from '@ns/platform';
import { lastEventsOf, signalRowById } from '@ns/signals';

/** Whether a signal is still forwarded by this step: it was not opened again, nor forwarded anew. */
export async function stepStands(
  em: EntityManager,
  { signalId, eventId }: { readonly signalId: string; readonly eventId: string },
): Promise<boolean> {
  const signal = await signalRowById(em, signalId);
  const [step] = signal?.status === 'FORWARDED' ? await lastEventsOf(em, [signalId], 'forwarded') : [];
  return step?.id === eventId;
}
