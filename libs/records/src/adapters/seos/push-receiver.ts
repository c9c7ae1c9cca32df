import type { StatusOutcome } from '../../domain/records-system.ts';
import { outcomeOf } from './outcomes.ts';
import {
  createErrorAnswer,
  createPushReader,
  type PushAnswer,
  type PushOptions,
  type ReadError,
  type ReadPush,
  type RefusedPush,
} from './push-reader.ts';
import { writeSubmitResponse } from './soap.ts';

/** A read message with the answers that fit what the caller finds out about it. */
export type ReceivedPush = PushedStatus | PushedError | RefusedPush;

export interface PushedStatus {
  readonly kind: 'status';
  readonly messageGuid: string;
  readonly documentGuid: string;
  readonly outcome: StatusOutcome;
  /** Answer when the document is ours and the status has been stored: real peers expect an empty one. */
  readonly taken: PushAnswer;
  /** Answer when we never sent such a document. */
  readonly documentUnknown: () => PushAnswer;
  /** Answer when this message GUID has been seen before. */
  readonly replayed: () => PushAnswer;
}

export interface PushedError extends ReadError {
  readonly taken: PushAnswer;
}

/** Reads what a records system sends to `/seos`. Pure: it stores nothing and looks nothing up. */
export type PushReceiver = (rawBody: string) => ReceivedPush;

/** A receiver for the pushes of one peer to one municipality. */
export function createPushReceiver(options: PushOptions): PushReceiver {
  const read = createPushReader(options);
  const answer = createPushAnswers(options);
  return (rawBody) => answer(read({ rawBody, trust: options.trust }));
}

/** Joins what was read with the answers to it. */
export function createPushAnswers(options: PushOptions): (push: ReadPush) => ReceivedPush {
  const errorAnswer = createErrorAnswer(options);
  const taken: PushAnswer = { httpStatus: 200, xml: writeSubmitResponse('') };
  return (push) => {
    if (push.kind === 'refused') {
      return push;
    }
    if (push.kind === 'error') {
      return { ...push, taken };
    }
    return {
      kind: 'status',
      messageGuid: push.messageGuid,
      documentGuid: push.response.documentId.documentGuid,
      outcome: outcomeOf(push.response, push.sentAt),
      taken,
      documentUnknown: () => errorAnswer(push.messageGuid, 'Няма изпратен документ с този идентификатор.'),
      replayed: () => errorAnswer(push.messageGuid, 'Съобщение с този идентификатор вече е получено.'),
    };
  };
}
