import { sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';

/** A session ends this long after it was last used. */
export const sessionDays = 30;
export const sessionSeconds = sessionDays * 24 * 3600;

/** Sessions that one account can have at a time; also programs sign in, each time anew. */
export const mostSessions = 100;

/** Within this time a browser may ask again for the answer it lost, see the decision record on refresh tokens. */
export const retryWindowSeconds = 10;

/** What the installation says about sessions. */
export interface SessionSettings {
  /** minutes without use after which a session of the staff ends; 0: only with its lifetime */
  readonly staffIdleMinutes: number;
  /** hours after the sign-in at which a session of the staff ends, however it is used; 0: only with its lifetime */
  readonly staffSessionHours: number;
}

/**
 * When a session ends that is used now. Every request and live view asks for this moment, so that nobody is left in
 * whose client does not renew its token.
 * @param role of the account
 * @param began when the session was opened
 */
export function sessionEnd(
  { staffIdleMinutes, staffSessionHours }: SessionSettings,
  role: RawBuilder<string>,
  began: RawBuilder<Date>,
): RawBuilder<Date> {
  // `least` passes over null.
  return sql<Date>`least(now() + make_interval(secs => ${sessionSeconds}), case when ${role} <> 'CITIZEN' then least(
    now() + make_interval(mins => nullif(${staffIdleMinutes}::int, 0)),
    ${began} + make_interval(hours => nullif(${staffSessionHours}::int, 0))) end)`;
}
