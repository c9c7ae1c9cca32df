import { sql } from '@ns/platform';

/**
 * True for a row of `registration` that may be worked on now: pending, due, held by nobody. A decision waits until its
 * signal has the incoming number that it answers.
 */
export const isDue = sql<boolean>`(
  registration.state = 'PENDING' and registration.next_attempt_at <= now()
  and (registration.leased_until is null or registration.leased_until < now())
  and (registration.direction = 'INCOMING' or exists (
    select from registration incoming
    where incoming.signal_id = registration.signal_id and incoming.direction = 'INCOMING' and incoming.state = 'REGISTERED')))`;
