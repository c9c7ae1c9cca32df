import { claimPhotos, photoIdsOf } from '@ns/media';
import { maxPhotos } from '../domain/submission-rules.ts';
import { openStatuses } from '../domain/signal-status.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { isReporter } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { askForPublicLook } from '../writes/ask-for-public-look.ts';
import { InputRefused, unlessRefused } from '../writes/input-refused.ts';
import type { ReporterAct, ReporterStepOutcome } from '../writes/reporter-act.ts';

export interface AddPhotosProps extends ReporterAct {
  readonly photoIds: readonly string[];
}

/** The reporter adds photos to the own open signal: what could not be sent with it, or what is new at the place. */
export async function addPhotos(
  { database }: Needs<'database'>,
  { accountId, signalId, photoIds, alongWith }: AddPhotosProps,
): Promise<ReporterStepOutcome> {
  if (photoIds.length === 0 || photoIds.length > maxPhotos) {
    const message = textOf('photosOutOfRange', { maxPhotos });
    return { kind: 'invalid', problems: [{ path: 'photoIds', message }] };
  }
  return unlessRefused(
    database.transaction(async (tx): Promise<ReporterStepOutcome> => {
      const signal = await lockSignal(tx, signalId);
      if (!signal || !isReporter(accountId, signal)) {
        return { kind: 'notFound' };
      }
      if (!openStatuses.includes(signal.status)) {
        return { kind: 'notAvailable' };
      }
      // A device that did not hear the answer asks again: what is attached already is no news.
      const attached = await photoIdsOf(tx, signal.id);
      const added = photoIds.filter((id) => !attached.includes(id.toLowerCase()));
      if (added.length === 0) {
        return { kind: 'done', signalId: signal.id };
      }
      const eventId = await appendSignalEvent(tx, {
        signalId: signal.id,
        type: 'photos_added',
        actor: { id: accountId, kind: 'REPORTER' },
        data: { count: added.length },
      });
      const problems = await claimPhotos(tx, added, accountId, { signalId: signal.id, eventId });
      if (problems.length > 0) {
        throw new InputRefused(problems);
      }
      await askForPublicLook(tx, signal, added);
      await alongWith?.(tx);
      return { kind: 'done', signalId: signal.id };
    }),
  );
}
