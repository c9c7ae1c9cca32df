import { sql } from '@ns/platform';

/**
 * True for a row of `registration` that nobody holds and that could be worked on. A decision waits until its signal
 * has the incoming number that it answers.
 */
export const isFree = sql<boolean>`(
  registration.state = 'PENDING' and (registration.leased_until is null or registration.leased_until < now())
  and (registration.direction = 'INCOMING' or exists (
    select from registration incoming
    where incoming.signal_id = registration.signal_id and incoming.direction = 'INCOMING'
      and incoming.state = 'REGISTERED')))`;

/** True when its time has come, too. */
export const isDue = sql<boolean>`(registration.next_attempt_at <= now() and ${isFree})`;
