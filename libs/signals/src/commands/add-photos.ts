import { claimPhotos, photoIdsOf } from '@ns/media';
import type { Database } from '@ns/platform';
import { maxPhotos } from '../domain/submission-rules.ts';
import { openStatuses } from '../domain/signal-status.ts';
import { isReporter } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { StepRefused } from './move-signal.ts';
import { nothingElse, type ReporterStepOutcome } from './reporter-steps.ts';

export interface AddPhotosProps {
  readonly accountId: string;
  readonly signalId: string;
  readonly photoIds: readonly string[];
}

/** The reporter adds photos to the own open signal: what could not be sent with it, or what is new at the place. */
export class AddPhotos {
  constructor(private readonly database: Database) {}

  async execute({ accountId, signalId, photoIds }: AddPhotosProps, also = nothingElse): Promise<ReporterStepOutcome> {
    if (photoIds.length === 0 || photoIds.length > maxPhotos) {
      const message = textOf('photosOutOfRange', { maxPhotos });
      return { kind: 'invalid', problems: [{ path: 'photoIds', message }] };
    }
    try {
      return await this.database.transaction(async (tx) => {
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
          throw new StepRefused(problems);
        }
        await also(tx);
        return { kind: 'done', signalId: signal.id };
      });
    } catch (cause) {
      if (cause instanceof StepRefused) {
        return { kind: 'invalid', problems: cause.problems };
      }
      throw cause;
    }
  }
}
