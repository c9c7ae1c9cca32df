import type { EventSequencer } from './event-sequencer.ts';

const freshForMs = 1_000;

/**
 * How far the history of all signals has come: whatever everybody may see of one changes together with an event of it
 * (publication, steps, covers of photos). The same number in every process, because it is the position of the last
 * committed event.
 */
export class PublishedVersion {
  private kept: { readonly until: number; readonly position: Promise<string> } | undefined;

  /** @param now clock in milliseconds, for tests */
  constructor(
    private readonly sequencer: Pick<EventSequencer, 'sequenceCommitted' | 'latest'>,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The position, as decimal text. What is committed before a `renew` is in it; without one, because a notification can
   * be lost, what is committed a second ago.
   */
  async current(): Promise<string> {
    if (!this.kept || this.kept.until <= this.now()) {
      const kept = { until: this.now() + freshForMs, position: this.read() };
      this.kept = kept;
      kept.position.catch(() => {
        if (this.kept === kept) {
          this.kept = undefined;
        }
      });
    }
    return this.kept.position;
  }

  /** Lets the next question read anew: an event was committed. */
  renew(): void {
    this.kept = undefined;
  }

  private async read(): Promise<string> {
    await this.sequencer.sequenceCommitted();
    return this.sequencer.latest();
  }
}
