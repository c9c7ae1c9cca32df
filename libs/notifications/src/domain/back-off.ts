/** The first wait for a server of others, and for a way of our own that has just failed. */
const firstDelayMs = 60_000;
export const firstOwnDelayMs = 5_000;
const longestDelayMs = 6 * 3_600_000;
const jitter = 0.2;

/** Days after which a mail that nobody takes is given up. */
export const giveUpAfterDays = 3;

/**
 * How long to wait before the next attempt: 1, 2, 4 … minutes, at most 6 hours, each up to a fifth shorter or longer so
 * that mails deferred together do not return together.
 * @param deferrals earlier attempts in a row that ended without a decision
 * @param chance a number from 0 to 1, drawn by the caller
 * @param firstMs the first wait, where it is not a minute
 * @returns milliseconds
 */
export function backOffMs(deferrals: number, chance: number, firstMs = firstDelayMs): number {
  const planned = Math.min(firstMs * 2 ** Math.min(deferrals, 20), longestDelayMs);
  return Math.round(planned * (1 - jitter + 2 * jitter * chance));
}
