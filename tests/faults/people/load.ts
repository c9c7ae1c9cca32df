import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '../faults/seeded-random.ts';
import type { Crowd } from './crowd.ts';
import { liveStory } from './stories.ts';
import { submit, type Submitted } from './submitting.ts';
import type { Acknowledgements } from './acknowledgements.ts';

export interface LoadOptions {
  readonly signals: number;
  /** maximum rate of new signals per second; 0 is unlimited */
  readonly perSecond: number;
  /** whether some reports have a photo */
  readonly withPhotos: boolean;
  /** people who do something at the same time */
  readonly atOnce: number;
}

/** Those whose stories go on may be as far behind the newest signal as this. */
const lookBack = 50;

/** Brings signals in and lives their stories; counts them, so that faults can strike in the middle of it. */
export class Load {
  accepted = 0;
  private readonly crowd: Crowd;
  private readonly acknowledged: Acknowledgements;
  private readonly random: SeededRandom;
  private readonly options: LoadOptions;
  private readonly submitted: Submitted[] = [];
  private begun = 0;
  private startedAt = 0;
  private isOver = false;

  constructor(crowd: Crowd, acknowledged: Acknowledgements, random: SeededRandom, options: LoadOptions) {
    this.crowd = crowd;
    this.acknowledged = acknowledged;
    this.random = random;
    this.options = options;
  }

  /** Resolves when all signals are submitted and their stories are over. */
  async run(): Promise<void> {
    this.startedAt = Date.now();
    await Promise.all(Array.from({ length: this.options.atOnce }, () => this.oneAfterAnother()));
  }

  /** Begins no further signal. */
  end(): void {
    this.isOver = true;
  }

  private async oneAfterAnother(): Promise<void> {
    while (!this.isOver && this.begun < this.options.signals) {
      const number = (this.begun += 1);
      await this.inTime(number);
      try {
        await this.one(number);
      } catch (cause) {
        this.acknowledged.unexpected.push(cause instanceof Error ? cause.message : String(cause));
      }
    }
  }

  private async one(number: number): Promise<void> {
    const random = this.random.fork(`signal ${String(number)}`);
    const citizen = random.pick(this.crowd.citizens);
    const signal = await submit(citizen, this.acknowledged, number, this.options.withPhotos && random.chance(0.3));
    this.accepted += 1;
    const earlier = this.submitted.slice(-lookBack);
    this.submitted.push(signal);
    await liveStory(signal, earlier, this.crowd.staff, this.acknowledged, random);
  }

  private async inTime(number: number): Promise<void> {
    if (this.options.perSecond <= 0) {
      return;
    }
    const early = this.startedAt + ((number - 1) * 1_000) / this.options.perSecond - Date.now();
    if (early > 0) {
      await pause(early);
    }
  }
}
