import { linkedSignal, type Signal } from '@angular/core';

/**
 * How the words of a reporter reach the municipality: as an answer or a dispute, or, when the question was closed while
 * they were written, added to the work, as a dispute of the outcome, or in a new report.
 */
export type ReplyWay = 'answer' | 'dispute' | 'lateAnswer' | 'disputeInstead' | 'newReport';

/** The words of one way, by their keys. */
export interface ReplyWords {
  readonly heading: string;
  /** what happened to the question; absent while it is open */
  readonly closed?: string;
  readonly text: string;
  /** the field, as the server names it */
  readonly field: 'text' | 'reason';
  readonly missing: string;
  readonly send: string;
}

const answer: ReplyWords = {
  heading: 'answer.heading',
  text: 'answer.text',
  field: 'text',
  missing: 'answer.missing',
  send: 'answer.send',
};

export const replyWords: Readonly<Record<ReplyWay, ReplyWords>> = {
  answer,
  dispute: {
    heading: 'dispute.heading',
    text: 'dispute.reason',
    field: 'reason',
    missing: 'dispute.missing',
    send: 'dispute.send',
  },
  lateAnswer: { ...answer, heading: 'answer.closed.heading', closed: 'answer.closed.late', send: 'answer.sendLate' },
  disputeInstead: {
    ...answer,
    heading: 'answer.closed.heading',
    closed: 'answer.closed.dispute',
    field: 'reason',
    send: 'answer.sendDispute',
  },
  newReport: {
    ...answer,
    heading: 'answer.closed.heading',
    closed: 'answer.closed.newReport',
    send: 'answer.sendNewReport',
  },
};

/** What the server says about an answer that is being written. */
export interface AnswerState {
  readonly isAsked: boolean;
  readonly takesLateAnswer: boolean;
  readonly isDisputable: boolean;
}

/** The way that is open to an answer. */
export function answerWay({ isAsked, takesLateAnswer, isDisputable }: AnswerState): ReplyWay {
  return isAsked ? 'answer' : takesLateAnswer ? 'lateAnswer' : isDisputable ? 'disputeInstead' : 'newReport';
}

/** The open way; while words are sent it stays, because what is sent changes the report. */
export function wayWhileSending(sending: Signal<boolean>, open: () => ReplyWay): Signal<ReplyWay> {
  return linkedSignal<{ sending: boolean; open: ReplyWay }, ReplyWay>({
    source: () => ({ sending: sending(), open: open() }),
    computation: (now, before) => (now.sending && before ? before.value : now.open),
  }).asReadonly();
}
