const shortestPauseMs = 500;
const longestPauseMs = 30_000;

/**
 * How long a process stays down before it is started again. A process that listened before it ended comes back at once:
 * what made it end must not keep it down. The pause grows only while starts fail.
 * @param failedStarts starts in a row that ended before the process listened
 * @returns milliseconds
 */
export function pauseBeforeStart(failedStarts: number): number {
  return Math.min(shortestPauseMs * 2 ** Math.min(failedStarts, 20), longestPauseMs);
}

/** When a process that runs counts as hung; milliseconds. */
export interface LivenessLimits {
  /** from one question to the next */
  readonly everyMs: number;
  /** for one answer */
  readonly answerWithinMs: number;
  /** unanswered questions in a row … */
  readonly misses: number;
  /** … and time since the last answer */
  readonly silenceMs: number;
  /** from the start until it listens */
  readonly startMs: number;
}

/**
 * The thread says after nine seconds that the event loop stands still. A question that nobody answers is missed after
 * two seconds and asked again at once, so that a hung process is ended after eleven and runs again within fifteen. A
 * start may wait a minute for the database.
 */
export const usualLimits: LivenessLimits = {
  everyMs: 2_000,
  answerWithinMs: 2_000,
  misses: 4,
  silenceMs: 9_000,
  startMs: 90_000,
};

/** How often a process is asked while it starts; milliseconds. */
const startingEveryMs = 250;

/**
 * What came of a question: the event loop turns; it stands still, as the thread says that watches it; nobody listens;
 * or somebody listens and says nothing, as in a process that was stopped.
 */
export type LivenessAnswer = 'turns' | 'standsStill' | 'refused' | 'silent';

/** Decides from the answers of a process whether it hangs. Times are those of any clock, in milliseconds. */
export class LivenessWatch {
  private readonly limits: LivenessLimits;
  private readonly startedAt: number;
  private lastAnswerAt: number | undefined;
  private misses = 0;
  private lastWaitMs = 0;

  constructor(limits: LivenessLimits, startedAt: number) {
    this.limits = limits;
    this.startedAt = startedAt;
  }

  /** Whether its start is over. */
  get hasListened(): boolean {
    return this.lastAnswerAt !== undefined;
  }

  /** Milliseconds until the next question. */
  get nextInMs(): number {
    return Math.max((this.hasListened ? this.limits.everyMs : startingEveryMs) - this.lastWaitMs, 0);
  }

  /**
   * Notes how a question ended.
   * @returns whether the process hangs
   */
  note(answer: LivenessAnswer, askedAt: number, endedAt: number): boolean {
    const { answerWithinMs, misses, silenceMs, startMs } = this.limits;
    const waited = endedAt - askedAt;
    this.lastWaitMs = Math.max(waited, 0);
    if (answer === 'standsStill') {
      return true;
    }
    if (answer === 'refused' && !this.hasListened) {
      return endedAt - this.startedAt > startMs;
    }
    // A question that took much longer than it may: this process was paused, or the machine slept.
    if (answer === 'turns' || waited < 0 || waited > 2 * answerWithinMs) {
      this.misses = 0;
      this.lastAnswerAt = endedAt;
      return false;
    }
    this.lastAnswerAt ??= askedAt;
    this.misses += 1;
    return this.misses >= misses && endedAt - this.lastAnswerAt >= silenceMs;
  }
}
