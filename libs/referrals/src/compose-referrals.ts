import type { OutboxHandler, ResolverInstance } from '@ns/platform';
import { CitizenReferralResolver, PublicReferralResolver, ReferralResolver } from './graphql/referral.resolver.ts';
import type { ReferralsNeeds } from './needs/referrals-needs.ts';
import { followSignalEvent } from './writes/follow-signal-event.ts';

/** Puts the slice together for the api. */
export function composeReferralsApi(needs: ReferralsNeeds): { readonly resolvers: readonly ResolverInstance[] } {
  const { directory } = needs;
  return {
    resolvers: [
      new ReferralResolver(needs),
      new CitizenReferralResolver(directory),
      new PublicReferralResolver(directory),
    ],
  };
}

/** How the slice follows signals; run by the worker. */
export const referralsOutboxHandlers: readonly OutboxHandler[] = [followSignalEvent];
