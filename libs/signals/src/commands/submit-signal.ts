import { type EntityManager, mustExist } from '@ns/platform';
import { citizenChannels } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';
import { missingPlaceProblems, type Problem } from '../domain/submission-rules.ts';
import { submissionsTooMany } from '../queries/submission-allowance.ts';
import { requestDigest } from '../domain/request-digest.ts';
import { isUuid } from '../domain/uuid.ts';
import { answerToKnownKey, type KeyedSignal, unusableClientKey } from '../domain/keyed-request.ts';
import type { SubmitNeeds } from '../needs/signals-needs.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { type Submission, submissionProblems, writeSubmission } from '../writes/write-submission.ts';

export interface SubmitSignalProps extends Submission {
  readonly reporterId: string;
}

export type SubmitSignalOutcome =
  | { readonly kind: 'submitted'; readonly signalId: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'tooMany'; readonly retryAfterSeconds: number };

/**
 * Makes a signal of what a citizen sent: once per client key, however often and however simultaneously it is sent; a
 * known key with other words is refused. The signal, its history and the entries for registration and mail commit
 * together; nothing outside the database is waited for.
 */
export async function submitSignal(needs: SubmitNeeds, props: SubmitSignalProps): Promise<SubmitSignalOutcome> {
  if (!isUuid(props.clientKey)) {
    return { kind: 'invalid', problems: [unusableClientKey] };
  }
  const digest = digestOf(props);
  const known = await existing(needs.database.fork(), props);
  if (known) {
    return answerToKnownKey(known, digest);
  }
  const menus = await needs.directory.menus();
  const allowance = {
    perHour: menus.municipality.submissionsPerHour ?? needs.allowance.perHour,
    perDay: menus.municipality.submissionsPerDay ?? needs.allowance.perDay,
  };
  const needsPlace = menus.categories.get(props.category)?.needsPlace ?? false;
  const problems = [
    ...submissionProblems(props, menus, citizenChannels),
    ...missingPlaceProblems(needsPlace, props.address, props.location),
  ];
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  return unlessRefused(
    needs.database.transaction(async (tx): Promise<SubmitSignalOutcome> => {
      const retryAfterSeconds = await submissionsTooMany(tx, props.reporterId, allowance);
      // The winner of two simultaneous tries may have been the last one allowed: its repetition is no further signal.
      if (retryAfterSeconds !== undefined) {
        return (await repeated(tx, props, digest)) ?? { kind: 'tooMany', retryAfterSeconds };
      }
      const signalId = await writeSubmission(tx, needs, menus, props, {
        reporterId: props.reporterId,
        requestDigest: digest,
        actor: { id: props.reporterId, kind: 'REPORTER' },
      });
      return signalId
        ? { kind: 'submitted', signalId }
        : mustExist(await repeated(tx, props, digest), 'The client key is taken, but its signal is not there.');
    }),
  );
}

/**
 * Photos are not part of it: those that could not be sent with the first try go with the next one or after it. The
 * answer lists those that the signal has.
 */
function digestOf({ clientKey: _key, reporterId: _reporter, photoIds: _photos, ...said }: SubmitSignalProps): string {
  return requestDigest(said);
}

async function repeated(
  tx: EntityManager,
  props: SubmitSignalProps,
  digest: string,
): Promise<SubmitSignalOutcome | undefined> {
  const known = await existing(tx, props);
  return known && answerToKnownKey(known, digest);
}

async function existing(em: EntityManager, props: SubmitSignalProps): Promise<KeyedSignal | undefined> {
  return signalTables(em)
    .selectFrom('signal')
    .select(['id as signalId', 'reference', 'request_digest as requestDigest'])
    .where('reporter_id', '=', props.reporterId)
    .where('client_key', '=', props.clientKey)
    .executeTakeFirst();
}
