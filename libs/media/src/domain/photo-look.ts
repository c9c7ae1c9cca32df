import { type Backoff, waitMs } from '@ns/platform/outgoing';
import { areaProblems, type CoverArea } from './cover-area.ts';

/**
 * What became of the look at a photo. `WAITING`: the machine was asked. `LOOKED`: the machine looked. `FAILED`: it
 * could not, and a person has to. `BEFORE`: the photo was public before there were looks. `SEEN`: a person looked.
 */
export const lookStates = ['WAITING', 'LOOKED', 'FAILED', 'BEFORE', 'SEEN'] as const;
export type LookState = (typeof lookStates)[number];

/** Why a photo could not be looked at. */
export const lookProblems = ['BROKEN', 'TOO_LONG', 'TOO_LARGE', 'UNAVAILABLE'] as const;
export type LookProblem = (typeof lookProblems)[number];

export const foundKinds = ['FACE', 'PLATE'] as const;

/** Where something was found, in parts of the photo's sides, with its margin. */
export interface FoundArea extends CoverArea {
  readonly kind: (typeof foundKinds)[number];
}

/** What a look at a photo answers. */
export type LookOutcome =
  | { readonly kind: 'looked'; readonly areas: readonly FoundArea[] }
  | { readonly kind: 'failed'; readonly reason: Exclude<LookProblem, 'UNAVAILABLE'> }
  | { readonly kind: 'unavailable'; readonly cause: string };

/** Finds what should not be seen in a photo. */
export interface PhotoLooker {
  look(photo: Buffer): Promise<LookOutcome>;
  end(): Promise<void>;
}

/** The look at a photo as staff see it. */
export interface PhotoLookView {
  readonly state: LookState;
  readonly reason: LookProblem | null;
  readonly found: readonly FoundArea[];
  readonly lookedAt: Date | null;
}

/** What an attempt showed; `away`: the files cannot be read or written just now. */
export type LookResult = LookOutcome | { readonly kind: 'away' };

/** What is written about an attempt. */
export interface LookDecision {
  readonly state: LookState;
  readonly reason: LookProblem | null;
  /** undefined: as it was */
  readonly found: readonly FoundArea[] | undefined;
  /** milliseconds until the next attempt; null: there is none */
  readonly nextTryMs: number | null;
}

/** Seconds at first: a clerk waits. */
const soon: Backoff = { baseMs: 4_000, capMs: 60_000 };
/** About two minutes, after which a clerk is asked to look. */
const attemptsUntilFailed = 6;
/** What nobody has looked at meanwhile is tried for as long as the machine is away. */
const late: Backoff = { baseMs: 60_000, capMs: 1_800_000 };

/**
 * What an attempt means.
 * @param attempt its number, from 1
 */
export function decideLook(
  result: LookResult,
  { state, attempt, random }: { readonly state: LookState; readonly attempt: number; readonly random: number },
): LookDecision {
  switch (result.kind) {
    case 'looked':
      return areaProblems(result.areas).length > 0
        ? failed(state, 'BROKEN')
        : { state: isBefore(state) ? state : 'LOOKED', reason: null, found: result.areas, nextTryMs: null };
    case 'failed':
      return failed(state, result.reason);
    case 'away':
      return waiting(state, waitMs(soon, attempt - 1, random));
    case 'unavailable':
      return attempt < attemptsUntilFailed
        ? waiting(state, waitMs(soon, attempt - 1, random))
        : {
            ...failed(state, 'UNAVAILABLE'),
            nextTryMs: waitMs(late, attempt - attemptsUntilFailed, random),
          };
  }
}

/** A failure that is tried again was for want of the machine. */
function waiting(state: LookState, nextTryMs: number): LookDecision {
  return { state, reason: state === 'FAILED' ? 'UNAVAILABLE' : null, found: undefined, nextTryMs };
}

function failed(state: LookState, reason: LookProblem): LookDecision {
  return { state: isBefore(state) ? state : 'FAILED', reason, found: undefined, nextTryMs: null };
}

/** What everybody saw before there were looks goes on being shown as it is, whatever the machine finds. */
function isBefore(state: LookState): boolean {
  return state === 'BEFORE';
}
