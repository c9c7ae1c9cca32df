import { forgetInAreas } from '@ns/areas';
import { forgetInDesk } from '@ns/desk';
import { type Forget, forgetInIdentity } from '@ns/identity';
import { forgetInInsights } from '@ns/insights';
import { forgetInLetters } from '@ns/letters';
import { forgetInMedia } from '@ns/media';
import { forgetInNotifications } from '@ns/notifications';
import type { Logger, NotePlace, ResolverInstance, ScheduledTask } from '@ns/platform';
import { forgetInRecords } from '@ns/records';
import { forgetInReferrals } from '@ns/referrals';
import { forgetInSignals } from '@ns/signals';
import { FilePlanResolver } from './graphql/file-plan.resolver.ts';
import { PublicFilePlanResolver } from './graphql/public-file-plan.resolver.ts';
import { RetentionHoldResolver } from './graphql/retention-hold.resolver.ts';
import type { RetentionNeeds } from './needs/retention-needs.ts';
import { notePlanTask } from './schedule/plan-note.ts';
import { nightlyFilePlan } from './schedule/nightly-file-plan.ts';
import { forgetInRetention } from './writes/forget.ts';

/**
 * How each slice forgets its own. Those come first that need what is there: mails and corrections are found by the
 * reporter of a signal, and signals count photos before these are gone. Facts come last, since their locks are waited
 * for by the figures.
 */
export const forgetters: readonly Forget[] = [
  forgetInNotifications,
  forgetInRecords,
  forgetInReferrals,
  forgetInDesk,
  forgetInAreas,
  forgetInLetters,
  forgetInRetention,
  forgetInSignals,
  forgetInMedia,
  forgetInIdentity,
  forgetInInsights,
];

/** Puts the slice together for the api. */
export function composeRetentionApi(needs: Pick<RetentionNeeds, 'database' | 'directory' | 'auditDays'>): {
  readonly resolvers: readonly ResolverInstance[];
} {
  return {
    resolvers: [new FilePlanResolver(needs), new PublicFilePlanResolver(needs), new RetentionHoldResolver(needs)],
  };
}

/** The slice's work that returns by itself; run by the worker. */
export function retentionTasks(
  needs: Pick<RetentionNeeds, 'database' | 'auditDays'>,
  logger: Logger,
  notes: NotePlace,
): readonly ScheduledTask[] {
  return [nightlyFilePlan({ ...needs, forgetters }, logger), notePlanTask(needs.database, notes)];
}
