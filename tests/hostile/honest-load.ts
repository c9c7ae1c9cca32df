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

/** Honest requests at a steady rate; answers how long each took, milliseconds. */
export class HonestLoad {
  private readonly times: number[] = [];
  private readonly ended: Promise<void>;
  private isOver = false;

  constructor(private readonly target: HttpTarget) {
    this.ended = this.run();
  }

  async stop(): Promise<readonly number[]> {
    this.isOver = true;
    await this.ended;
    return this.times;
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
    if (guard !== 'data') {
      throw new Error(`An honest request was answered with ${guard}.`);
    }
    this.times.push(performance.now() - start);
  }
}

/** The value that so large a share of the times does not exceed. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
