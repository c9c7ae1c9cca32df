export { composeReferralsApi, referralsOutboxHandlers } from './compose-referrals.ts';
export { referralsSchema } from './referrals.schema.ts';
export { forgetInReferrals } from './writes/forget.ts';
