import { textProblems } from '../domain/step-problems.ts';
import { ratableStatuses } from '../domain/signal-status.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { isReporter } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import type { ReporterAct, ReporterStepOutcome } from '../writes/reporter-act.ts';

export interface RateSignalProps extends ReporterAct {
  readonly stars: number;
  readonly comment: string | null;
}

/** The reporter rates the outcome from 1 to 5 stars; rating again replaces the earlier rating. */
export async function rateSignal(
  { database }: Needs<'database'>,
  props: RateSignalProps,
): Promise<ReporterStepOutcome> {
  const comment = props.comment?.trim() ? props.comment.trim() : null;
  const problems = [...textProblems('comment', comment)];
  if (!Number.isInteger(props.stars) || props.stars < 1 || props.stars > 5) {
    problems.push({ path: 'stars', message: textOf('starsOutOfRange') });
  }
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  return database.transaction(async (tx) => {
    const signal = await lockSignal(tx, props.signalId);
    if (!signal || !isReporter(props.accountId, signal)) {
      return { kind: 'notFound' };
    }
    if (!ratableStatuses.includes(signal.status)) {
      return { kind: 'notAvailable' };
    }
    signal.stars = props.stars;
    signal.ratingComment = comment;
    await tx.flush();
    await appendSignalEvent(tx, {
      signalId: signal.id,
      type: 'rated',
      actor: { id: props.accountId, kind: 'REPORTER' },
      note: comment,
      data: { stars: props.stars },
    });
    await props.alongWith?.(tx);
    return { kind: 'done', signalId: signal.id };
  });
}
