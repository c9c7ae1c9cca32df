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
}
