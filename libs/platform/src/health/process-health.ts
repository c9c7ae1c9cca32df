import { BoundedQuestion } from './bounded-question.ts';
import type { Readiness } from './readiness.ts';

/** What processes look at, and a label of the metrics. */
export type CheckName =
  | 'backup'
  | 'certificates'
  | 'clock'
  | 'disk'
  | 'figures'
  | 'files'
  | 'letters'
  | 'losses'
  | 'mail'
  | 'queue'
  | 'records'
  | 'schema'
  | 'start'
  | 'worker';

/** What one check found. */
export interface SaidWords {
  readonly check: CheckName;
  readonly isAhead: boolean;
  readonly words: readonly string[];
}

/** One thing that a process looks at to say how it is. */
export interface HealthCheck {
  readonly name: CheckName;
  /** Whether the process is of no use while the check finds something; otherwise its words are only reported. */
  readonly isRequired?: boolean;
  /** Whether what it finds is known to come and nothing is amiss yet: said as a warning, never as degraded. */
  readonly isAhead?: boolean;
  /** What is not as it should be, in words for operators; empty when all is well. */
  readonly ask: () => Promise<readonly string[]>;
}

/** How a process is. */
export interface HealthReport {
  readonly status: 'ready' | 'unavailable' | 'draining';
  readonly database: 'up' | 'down';
  /** what is not as it should be, in words */
  readonly degraded: readonly string[];
  /** what will not be as it should be unless somebody sees to it, in words */
  readonly warnings: readonly string[];
  /** how many of the degraded words are of which check */
  readonly found: ReadonlyMap<CheckName, number>;
  /** the same words by the check that found them, warnings included; only of those that found something */
  readonly said: readonly SaidWords[];
}

export interface HealthNeeds {
  readonly database: { isAlive(): Promise<boolean> };
  readonly readiness: Readiness;
  readonly checks: readonly HealthCheck[];
  /** milliseconds for each question; another one in tests only */
  readonly limitMs?: number;
}

/** Milliseconds: a probe of a load balancer waits a few seconds, and there are two rounds of questions. */
const questionLimitMs = 2_000;
/** Milliseconds for which a report is given again. */
const keptMs = 1_000;

/**
 * Says how a process is, within a few seconds whatever hangs: each question has a limit, and the answer is kept for a
 * second, so that many probes cost no more than one.
 */
export class ProcessHealth {
  private readonly alive: BoundedQuestion<boolean>;
  private readonly questions: readonly {
    readonly check: HealthCheck;
    readonly question: BoundedQuestion<readonly string[]>;
  }[];
  private readonly limitMs: number;
  private looking: Promise<HealthReport> | undefined;
  private last: { readonly report: HealthReport; readonly at: number } | undefined;

  constructor(private readonly needs: HealthNeeds) {
    this.limitMs = needs.limitMs ?? questionLimitMs;
    this.alive = new BoundedQuestion(() => needs.database.isAlive(), this.limitMs);
    this.questions = needs.checks.map((check) => ({
      check,
      question: new BoundedQuestion(() => check.ask(), this.limitMs),
    }));
  }

  /** Names of the checks. */
  get checks(): readonly CheckName[] {
    return [...new Set(this.needs.checks.map(({ name }) => name))];
  }

  /** How the process is now, or was a second ago; that it drains is said at once. */
  async report(): Promise<HealthReport> {
    if (this.needs.readiness.isDraining) {
      return { status: 'draining', database: 'up', degraded: [], warnings: [], found: new Map(), said: [] };
    }
    if (this.last && performance.now() - this.last.at < keptMs) {
      return this.last.report;
    }
    this.looking ??= this.look().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async look(): Promise<HealthReport> {
    const alive = await this.alive.answer();
    const report =
      alive.kind === 'answered' && alive.answer
        ? await this.askAll()
        : ({
            status: 'unavailable',
            database: 'down',
            degraded: [],
            warnings: [],
            found: new Map(),
            said: [],
          } as const);
    this.last = { report, at: performance.now() };
    return report;
  }

  private async askAll(): Promise<HealthReport> {
    const answers = await Promise.all(
      this.questions.map(async ({ check, question }) => ({ check, words: await this.wordsOf(check, question) })),
    );
    const found = new Map<CheckName, number>();
    const [ahead, now] = [answers.filter(({ check }) => check.isAhead), answers.filter(({ check }) => !check.isAhead)];
    for (const { check, words } of now) {
      found.set(check.name, (found.get(check.name) ?? 0) + words.length);
    }
    return {
      status: answers.some(({ check, words }) => check.isRequired && words.length > 0) ? 'unavailable' : 'ready',
      database: 'up',
      degraded: now.flatMap(({ words }) => words),
      warnings: ahead.flatMap(({ words }) => words),
      found,
      said: answers
        .filter(({ words }) => words.length > 0)
        .map(({ check, words }) => ({ check: check.name, isAhead: check.isAhead ?? false, words })),
    };
  }

  private async wordsOf(
    { name }: HealthCheck,
    question: BoundedQuestion<readonly string[]>,
  ): Promise<readonly string[]> {
    const found = await question.answer();
    switch (found.kind) {
      case 'answered':
        return found.answer;
      case 'failed':
        return [`${name}: could not be looked at`];
      case 'late':
        return [`${name}: gave no answer within ${String(this.limitMs / 1000)} seconds`];
    }
  }
}
