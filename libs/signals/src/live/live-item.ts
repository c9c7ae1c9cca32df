import type { SignalEventType } from '../domain/signal-event.ts';
import type { SequencedEvent } from './event-sequencer.ts';

/**
 * One message of a live subscription: that it has begun, an event, an event of a signal that the filter leaves out, the
 * word that a signal went to a department whose signals the viewer does not see, or the request to reload because
 * events were left out.
 */
export type LiveItem =
  | { readonly kind: 'opened'; readonly cursor: string }
  | { readonly kind: 'event'; readonly cursor: string; readonly event: SequencedEvent }
  | {
      readonly kind: 'unmatched';
      readonly cursor: string;
      readonly signalId: string;
      readonly type: SignalEventType;
    }
  | { readonly kind: 'left'; readonly cursor: string; readonly signalId: string; readonly toDepartment: string }
  | { readonly kind: 'resync'; readonly cursor: string };

/** An item with its place in the order of the events. */
export type SequencedItem = LiveItem & { readonly position: bigint };

/** The item of an event for viewers who see its signal. */
export function toItem(event: SequencedEvent): SequencedItem {
  return { kind: 'event', cursor: event.id, event, position: BigInt(event.position) };
}

/** The item of an event for viewers who see its signal and whose filter leaves it out. */
export function toUnmatchedItem({ id, signalId, type, position }: SequencedEvent): SequencedItem {
  return { kind: 'unmatched', cursor: id, signalId, type, position: BigInt(position) };
}

/** A message as it is sent: the payload is made once and shared by all subscriptions that get the same one. */
export interface LiveFrame {
  /** JSON text of an execution result, UTF-8 */
  readonly payload: Buffer;
  /** Whether the event could not be read: the subscription ends, and the client resumes after its last cursor. */
  readonly isLast: boolean;
}

/** A frame with its place in the order of the events. */
export interface SequencedFrame extends LiveFrame {
  readonly position: bigint;
}

/** One end of a connection that takes frames. */
export interface LiveListener {
  /**
   * Sends a payload.
   * @returns whether the payload was taken; not when too much is waiting to be sent
   */
  send(payload: Buffer): boolean;
  /** Calls back once everything that was waiting has been sent. */
  whenDrained(drained: () => void): void;
  /** Ends the subscription, with an error when there is a reason to give. */
  end(cause?: Error): void;
}

/** Turns items into frames for everybody who selected the same fields in the same language. */
export interface LiveRenderer<Viewer> {
  /** Renderers with equal keys make equal frames for viewers with equal rights. */
  readonly key: string;
  /**
   * @returns frames in the order of the items; `isPersonal` when the result depends on the account itself and not only
   *   on its rights, so that it must not be shared
   * @throws when an item could not be read: its subscriptions end, and go on after the last event that they have
   */
  render(
    items: readonly LiveItem[],
    viewer: Viewer,
  ): Promise<{ readonly frames: readonly LiveFrame[]; readonly isPersonal: boolean }>;
}
