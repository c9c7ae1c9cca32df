import { setTimeout as pause } from 'node:timers/promises';
import { as, sendOperation } from './send.ts';
import type { HttpTarget } from './target.ts';

/** Requests a second that honest people make meanwhile. */
const perSecond = 20;

const asked = [
  '{ publicSignals(first: 20) { edges { node { id reference status category { name } location { lat lon } } } } }',
  '{ categories { code name children { code name } } }',
  '{ mySignals(first: 20) { edges { node { id reference status } } } }',
];

/** What honest people got. */
export interface HonestAnswers {
  /** how long each answer took, milliseconds */
  readonly times: readonly number[];
  /** what the others were refused with, a name for each */
  readonly refused: readonly string[];
}

/** Honest requests at a steady rate. */
export class HonestLoad {
  private readonly times: number[] = [];
  private readonly refused: string[] = [];
  private readonly ended: Promise<void>;
  private isOver = false;

  constructor(private readonly target: HttpTarget) {
    this.ended = this.run();
  }

  async stop(): Promise<HonestAnswers> {
    this.isOver = true;
    await this.ended;
    return { times: this.times, refused: this.refused };
  }

  private async run(): Promise<void> {
    const running: Promise<void>[] = [];
    for (let count = 0; !this.isOver; count += 1) {
      running.push(this.ask(asked[count % asked.length] ?? ''));
      await pause(1_000 / perSecond);
    }
    await Promise.all(running);
  }

  private async ask(query: string): Promise<void> {
    const start = performance.now();
    const { guard } = await sendOperation(this.target, as('citizen', query));
    if (guard === 'data') {
      this.times.push(performance.now() - start);
    } else {
      this.refused.push(guard);
    }
  }
}

/** The value that so large a share of the times does not exceed. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
