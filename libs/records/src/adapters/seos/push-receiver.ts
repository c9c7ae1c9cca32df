import { randomUUID } from 'node:crypto';
import { type StatusOutcome } from '../../domain/records-system.ts';
import { type ErrorType, type Party, type SeosMessage } from './message.ts';
import { MessageUnreadable, readMessage } from './message-reader.ts';
import { writeMessage } from './message-writer.ts';
import { outcomeOf } from './outcomes.ts';
import { createSigner, createVerifier, SignatureInvalid, type SigningIdentity, type TrustedPeer } from './signature.ts';
import { readSubmitRequest, writeFault, writeSubmitResponse } from './soap.ts';
import { ANSWER_LIMITS, XmlRefused } from './xml-reader.ts';

/** The HTTP answer to give at our own `/seos`; content type is text/xml. */
export interface PushAnswer {
  readonly httpStatus: 200 | 500;
  readonly xml: string;
}

/** A pushed message, read and checked, with the answers that fit what the caller finds out about it. */
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

/** The peer reports trouble with one of our messages; there is nothing to answer. */
export interface PushedError {
  readonly kind: 'error';
  readonly messageGuid: string | undefined;
  readonly description: string;
  readonly taken: PushAnswer;
}

export interface RefusedPush {
  readonly kind: 'refused';
  /** For the log. */
  readonly reason: string;
  readonly answer: PushAnswer;
}

export interface PushOptions {
  readonly us: Party;
  readonly peer: Party;
  readonly identity: SigningIdentity;
  readonly trust: TrustedPeer;
}

/** Reads what a records system sends to `/seos`. Pure: it stores nothing and looks nothing up. */
export type PushReceiver = (rawBody: string) => ReceivedPush;

/** Longest body worth reading at `/seos`; the HTTP server should refuse more before it buffers it. */
export const MAX_PUSH_LENGTH = ANSWER_LIMITS.maxLength;

/** A receiver for the pushes of one peer to one municipality. */
export function createPushReceiver(options: PushOptions): PushReceiver {
  const sign = createSigner(options.identity);
  const verify = createVerifier(options.trust);
  const empty: PushAnswer = { httpStatus: 200, xml: writeSubmitResponse('') };

  const errorAnswer = (
    messageGuid: string | undefined,
    description: string,
    errorType: ErrorType = 'ERR_EXTERNAL',
  ): PushAnswer => {
    const header = {
      messageGuid: randomUUID(),
      sentAt: new Date().toISOString(),
      sender: options.us,
      recipient: options.peer,
    };
    return {
      httpStatus: 200,
      xml: writeSubmitResponse(
        sign(writeMessage({ header, body: { type: 'error', messageGuid, errorType, description } })),
      ),
    };
  };
  const refused = (reason: string, answer: PushAnswer): RefusedPush => ({ kind: 'refused', reason, answer });

  const receive = ({ header, body }: SeosMessage): ReceivedPush => {
    const { messageGuid } = header;
    if (header.recipient.guid !== options.us.guid)
      return refused(
        'addressed to somebody else',
        errorAnswer(messageGuid, 'Съобщението не е предназначено за този получател.'),
      );
    if (header.sender.guid !== options.peer.guid)
      return refused(
        'sent by somebody else',
        errorAnswer(messageGuid, 'Подателят не участва в обмена с този получател.'),
      );
    switch (body.type) {
      case 'statusResponse':
        return {
          kind: 'status',
          messageGuid,
          documentGuid: body.documentId.documentGuid,
          outcome: outcomeOf(body, header.sentAt),
          taken: empty,
          documentUnknown: () => errorAnswer(messageGuid, 'Няма изпратен документ с този идентификатор.'),
          replayed: () => errorAnswer(messageGuid, 'Съобщение с този идентификатор вече е получено.'),
        };
      case 'error':
        return { kind: 'error', messageGuid: body.messageGuid, description: body.description, taken: empty };
      case 'registrationRequest':
      case 'statusRequest':
        return refused(
          `a ${body.type} is not taken here`,
          errorAnswer(messageGuid, 'Този получател приема само отговори за състоянието на документи.'),
        );
    }
  };

  return (rawBody) => {
    try {
      const xml = readSubmitRequest(rawBody, ANSWER_LIMITS);
      return xml === undefined
        ? refused('empty request', { httpStatus: 500, xml: writeFault('Empty request') })
        : receive(readMessage(verify(xml)));
    } catch (error) {
      if (error instanceof SignatureInvalid)
        return refused(error.message, errorAnswer(undefined, 'Подписът на съобщението е невалиден.'));
      if (error instanceof XmlRefused || error instanceof MessageUnreadable)
        return refused(error.message, { httpStatus: 500, xml: writeFault('Unreadable message') });
      throw error;
    }
  };
}
