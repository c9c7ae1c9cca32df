import type { SubmitSignalInput } from '@ns/contract/citizen';
import type { FieldProblem } from '@ns/web';
import type { ReportDraft } from './report-draft.ts';

/** What is sent, but for the photos: their ids are known when they have arrived. */
export type QueuedInput = Omit<SubmitSignalInput, 'photoIds'>;

/**
 * A signal whose reporter has pressed the button.
 * `waiting`: not with the server yet; `refused`: the server wants something changed; `sent`: the signal is there,
 * some photos are not.
 */
export interface OutboxEntry {
  readonly clientKey: string;
  /** Only this account may send it. */
  readonly accountId: string;
  readonly queuedAt: string;
  readonly input: QueuedInput;
  /** To be taken up again when the server wants something changed. */
  readonly draft: ReportDraft;
  /** What it is about, for the eye. */
  readonly title: string;
  readonly icon: string;
  readonly state: 'waiting' | 'refused' | 'sent';
  /** How often photos could not be sent although there was a network. */
  readonly photoFailures: number;
  readonly message: string;
  readonly problems: readonly FieldProblem[];
  readonly signalId: string | null;
  readonly reference: string | null;
  /** Photos that the sent signal still misses. */
  readonly photosLeft: number;
}

/** A report as it enters the outbox. */
export function queuedReport(
  report: Pick<OutboxEntry, 'clientKey' | 'accountId' | 'queuedAt' | 'input' | 'draft' | 'title' | 'icon'>,
): OutboxEntry {
  return {
    ...report,
    state: 'waiting',
    photoFailures: 0,
    message: '',
    problems: [],
    signalId: null,
    reference: null,
    photosLeft: 0,
  };
}

/** Oldest first. */
export function byQueuedTime(one: OutboxEntry, other: OutboxEntry): number {
  return one.queuedAt.localeCompare(other.queuedAt);
}
