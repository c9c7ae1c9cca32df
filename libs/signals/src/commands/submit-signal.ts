import type { MunicipalityDirectory } from '@ns/municipality';
import { type Database, type EntityManager, mustExist } from '@ns/platform';
import { citizenChannels } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';
import { missingPlaceProblems, type Problem } from '../domain/submission-rules.ts';
import { type SubmissionAllowance, submissionsTooMany } from '../queries/submission-allowance.ts';
import { requestDigest } from '../domain/request-digest.ts';
import { isUuid } from '../domain/uuid.ts';
import { answerToKnownKey, type KeyedSignal, unusableClientKey } from './keyed-request.ts';
import {
  type Submission,
  submissionProblems,
  SubmissionRefused,
  type SubmissionTerms,
  writeSubmission,
} from './write-submission.ts';

export interface SubmitSignalProps extends Submission {
  readonly reporterId: string;
}

export type SubmitSignalOutcome =
  | { readonly kind: 'submitted'; readonly signalId: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'tooMany'; readonly retryAfterSeconds: number };

export interface SubmitSignalDeps extends SubmissionTerms {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  /** as configured; the municipality may set its own */
  readonly allowance: SubmissionAllowance;
}

/**
 * Makes a signal of what a citizen sent: once per client key, however often and however simultaneously it is sent; a
 * known key with other words is refused. The signal, its history and the facts for registration and mail commit
 * together; nothing outside the database is waited for.
 */
export class SubmitSignal {
  constructor(private readonly deps: SubmitSignalDeps) {}

  async execute(props: SubmitSignalProps): Promise<SubmitSignalOutcome> {
    if (!isUuid(props.clientKey)) {
      return { kind: 'invalid', problems: [unusableClientKey] };
    }
    const digest = digestOf(props);
    const known = await existing(this.deps.database.fork(), props);
    if (known) {
      return answerToKnownKey(known, digest);
    }
    const menus = await this.deps.directory.menus();
    const allowance = {
      perHour: menus.municipality.submissionsPerHour ?? this.deps.allowance.perHour,
      perDay: menus.municipality.submissionsPerDay ?? this.deps.allowance.perDay,
    };
    const needsPlace = menus.categories.get(props.category)?.needsPlace ?? false;
    const problems = [
      ...submissionProblems(props, menus, citizenChannels),
      ...missingPlaceProblems(needsPlace, props.address, props.location),
    ];
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    try {
      return await this.deps.database.transaction(async (tx) => {
        const retryAfterSeconds = await submissionsTooMany(tx, props.reporterId, allowance);
        // The winner of two simultaneous tries may have been the last one allowed: its repetition is no further signal.
        if (retryAfterSeconds !== undefined) {
          return (await repeated(tx, props, digest)) ?? { kind: 'tooMany', retryAfterSeconds };
        }
        const signalId = await writeSubmission(tx, this.deps, menus, props, {
          reporterId: props.reporterId,
          requestDigest: digest,
          actor: { id: props.reporterId, kind: 'REPORTER' },
        });
        if (signalId) {
          return { kind: 'submitted', signalId };
        }
        const winner = mustExist(
          await repeated(tx, props, digest),
          'The client key is taken, but its signal is not there.',
        );
        return winner;
      });
    } catch (cause) {
      if (cause instanceof SubmissionRefused) {
        return { kind: 'invalid', problems: cause.problems };
      }
      throw cause;
    }
  }
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
