import { type Backoff, waitMs } from '@ns/platform/outgoing';

/** Between attempts: 1, 2, 4 … minutes, at most 6 hours, each up to a fifth shorter or longer. */
const backoff: Backoff = { baseMs: 60_000, capMs: 6 * 3_600_000, spread: { from: 0.8, to: 1.2 } };
/** The first wait for a way of our own that has just failed. */
export const firstOwnDelayMs = 5_000;

/** Days after which a mail that nobody takes is given up. */
export const giveUpAfterDays = 3;

/**
 * How long to wait before the next attempt, so that mails deferred together do not return together.
 * @param deferrals earlier attempts in a row that ended without a decision
 * @param chance a number from 0 to 1, drawn by the caller
 * @param firstMs the first wait, where it is not a minute
 * @returns milliseconds
 */
export function backOffMs(deferrals: number, chance: number, firstMs = backoff.baseMs): number {
  return Math.round(waitMs({ ...backoff, baseMs: firstMs }, deferrals, chance));
}
