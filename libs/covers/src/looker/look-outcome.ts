import type { FoundArea } from '../geometry/area.ts';

/** What became of a look at a photo. */
export type LookOutcome =
  | { readonly kind: 'looked'; readonly areas: readonly FoundArea[] }
  /** this photo could not be looked at: it is broken, too large, took too long or too much memory */
  | { readonly kind: 'failed'; readonly reason: 'BROKEN' | 'TOO_LONG' | 'TOO_LARGE' }
  /** nothing can be looked at now: the models cannot be loaded or the process does not start */
  | { readonly kind: 'unavailable'; readonly cause: string };

/** Looks at photos for what should be covered. */
export interface PhotoLooker {
  /** Photos wait for each other: one is looked at at a time. Never rejects. */
  look(photo: Buffer): Promise<LookOutcome>;
  /** Ends the process; photos that wait, and those that come later, are answered with `unavailable`. */
  end(): Promise<void>;
}

/** Bounds of a looking process. */
export interface LookLimits {
  /** milliseconds for one photo, from when the process has it */
  readonly msPerPhoto: number;
  /** milliseconds until a new process has loaded its models */
  readonly msToStart: number;
  /** resident memory of the process, megabytes */
  readonly mostMegabytes: number;
  /** milliseconds without a photo after which the process goes */
  readonly idleMs: number;
  /** milliseconds after a failed start before the next one is tried */
  readonly pauseMs: number;
  /** how far the process stands back behind other work: 0 not at all, 19 as far as can be */
  readonly niceness: number;
}

/** Time for a photo of five seconds on a machine that is busy with other work, and twice the memory that it takes. */
export const usualLimits: LookLimits = {
  msPerPhoto: 120_000,
  msToStart: 60_000,
  mostMegabytes: 768,
  idleMs: 30_000,
  pauseMs: 30_000,
  niceness: 5,
};
