import {
  defaultBreakerPolicy,
  handleJob,
  type Job,
  type JobHandler,
  type Logger,
  type OutboxHandler,
  type ResolverInstance,
  type ScheduledTask,
} from '@ns/platform';
import { participantDocumentsOf, type RecordsConfig } from '@ns/records';
import { carryReferral } from './commands/carry-referral.ts';
import { configuredChannels } from './channels/configured-channels.ts';
import { channelsBy } from './channels/channels-by.ts';
import type { ReferralChannelsConfig } from './config/referrals.config.ts';
import { receiverGate } from './gate/receiver-gate.ts';
import { ContractorLinkResolver } from './graphql/contractor-link.resolver.ts';
import { OutgoingResolver } from './graphql/outgoing.resolver.ts';
import { ReceiverFiguresResolver } from './graphql/receiver-figures.resolver.ts';
import { ReceiverResolver } from './graphql/receiver.resolver.ts';
import { CitizenReferralResolver, PublicReferralResolver, ReferralResolver } from './graphql/referral.resolver.ts';
import { WorkOrderResolver } from './graphql/work-order.resolver.ts';
import { WorkResolver } from './graphql/work.resolver.ts';
import { carryJob } from './jobs/carry.job.ts';
import type { Needs } from './needs/referrals-needs.ts';
import { dueReferrals, followMailsTask, remindReceiversTask } from './schedule/due-referrals.ts';
import { followSignalEvent } from './writes/follow-signal-event.ts';
import { forgetLinksTask } from './writes/forget.ts';

/** Puts the slice together for the api. */
export function composeReferralsApi(
  needs: Needs<'calendar' | 'database' | 'directory' | 'limitTries' | 'links' | 'outside' | 'publicUrl'>,
): {
  readonly resolvers: readonly ResolverInstance[];
} {
  const { directory } = needs;
  return {
    resolvers: [
      new ReceiverResolver(directory),
      new ReceiverFiguresResolver(directory),
      new OutgoingResolver(needs),
      new ReferralResolver(needs),
      new CitizenReferralResolver(directory),
      new PublicReferralResolver(directory),
      new WorkOrderResolver(needs),
      new ContractorLinkResolver(needs),
      new WorkResolver(needs),
    ],
  };
}

/** What the worker takes from the slice. */
export interface ReferralsWork {
  readonly outboxHandlers: readonly OutboxHandler[];
  readonly jobHandlers: readonly JobHandler[];
  readonly tasks: readonly ScheduledTask[];
}

/** What the worker gives the slice. */
export interface ReferralsWorkNeeds extends Needs<
  'calendar' | 'database' | 'directory' | 'letterWaits' | 'outside' | 'photos'
> {
  readonly logger: Logger;
  readonly config: ReferralChannelsConfig & { readonly records: RecordsConfig };
}

export const referralJobs: readonly Pick<Job<object>, 'name' | 'queue'>[] = [carryJob];

/** Puts the slice together for the worker: it follows signals and brings them to their receivers. */
export async function composeReferralsWork(needs: ReferralsWorkNeeds): Promise<ReferralsWork> {
  const { database, logger, config } = needs;
  const channels = await configuredChannels(config, await participantDocumentsOf(config.records, database));
  const random = Math.random;
  const carrying = {
    ...needs,
    random,
    channelOf: channelsBy(channels),
    gateOf: (endpoint: string) => receiverGate({ database, endpoint, policy: defaultBreakerPolicy, logger, random }),
  };
  return {
    outboxHandlers: [followSignalEvent(needs)],
    jobHandlers: [handleJob(carryJob, (payload) => carryReferral(carrying, payload).then(() => []))],
    tasks: [
      dueReferrals(database),
      followMailsTask(needs),
      remindReceiversTask(needs, logger),
      forgetLinksTask(database),
    ],
  };
}
