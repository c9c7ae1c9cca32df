import type { AccountViewer } from '@ns/identity';
import type { LiveAudience } from './live-audience.ts';
import type { LiveListener, LiveRenderer, SequencedFrame } from './live-item.ts';

/** Frames that wait while missed events are read; a subscription that gets more of them has to reload. */
const waitingLimit = 1_000;

/** What a subscription brings along. */
export interface LiveRequest {
  readonly audience: LiveAudience;
  /** cursor of the last event that the client has; null begins with the next event */
  readonly after: string | null;
  /** Whether a subscription without a cursor begins with a message that says where it begins. */
  readonly opening: boolean;
  readonly renderer: LiveRenderer<AccountViewer>;
  readonly listener: LiveListener;
}

/** One live subscription: delivers frames in order, holds them while it catches up, and drops none without a resync. */
export class LiveMember {
  audience: LiveAudience;
  readonly renderer: LiveRenderer<AccountViewer>;
  private readonly listener: LiveListener;
  /** defined while the member catches up */
  private waiting: SequencedFrame[] | undefined;
  private isBehind = false;
  /** position of the last frame that did not fit among the waiting ones */
  private overflowedUpTo: bigint | undefined;
  private isEnded = false;

  /**
   * @param deliveredUpTo frames up to this position are not for this member: they were before its time, or it has them
   * @param fallenBehind called when frames were dropped and everything sent before has left: the member needs a resync
   */
  constructor(
    { audience, renderer, listener }: LiveRequest,
    private deliveredUpTo: bigint,
    private readonly fallenBehind: (member: LiveMember) => void,
  ) {
    this.audience = audience;
    this.renderer = renderer;
    this.listener = listener;
  }

  /** Position of the last event that the member has, or does not need. */
  get position(): bigint {
    return this.deliveredUpTo;
  }

  get ended(): boolean {
    return this.isEnded;
  }

  /** Holds frames back from now on, until {@link caughtUp}. */
  catchUp(): void {
    this.waiting = [];
    this.overflowedUpTo = undefined;
    this.isBehind = false;
  }

  /**
   * Sends what was missed, then what was held back meanwhile.
   * @param upTo position up to which the client has everything with these frames
   */
  caughtUp(missed: readonly SequencedFrame[], upTo: bigint): void {
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    for (const frame of missed) {
      this.deliver(frame);
    }
    if (upTo > this.deliveredUpTo) {
      this.deliveredUpTo = upTo;
    }
    if (this.overflowedUpTo === undefined) {
      this.offer(waiting);
    } else {
      this.deliveredUpTo = this.overflowedUpTo;
      this.fallBehind();
    }
  }

  /** Takes frames in the order of their positions. */
  offer(frames: readonly SequencedFrame[]): void {
    for (const frame of frames) {
      if (this.isEnded) {
        return;
      }
      if (frame.position <= this.deliveredUpTo) {
        continue;
      }
      if (this.waiting === undefined) {
        this.deliver(frame);
      } else if (this.waiting.length < waitingLimit) {
        this.waiting.push(frame);
      } else {
        this.overflowedUpTo = frame.position;
      }
    }
  }

  end(cause?: Error): void {
    if (this.isEnded) {
      return;
    }
    this.isEnded = true;
    this.waiting = undefined;
    this.listener.end(cause);
  }

  private deliver(frame: SequencedFrame): void {
    if (this.isEnded) {
      return;
    }
    if (frame.position > this.deliveredUpTo) {
      this.deliveredUpTo = frame.position;
    }
    if (this.isBehind) {
      return;
    }
    if (!this.listener.send(frame.payload)) {
      this.fallBehind();
    } else if (frame.isLast) {
      this.end();
    }
  }

  /** The next frame that this member gets is a resync, once its connection has taken what was sent before. */
  private fallBehind(): void {
    if (this.isBehind) {
      return;
    }
    this.isBehind = true;
    this.listener.whenDrained(() => {
      if (!this.isEnded) {
        this.fallenBehind(this);
      }
    });
  }
}
