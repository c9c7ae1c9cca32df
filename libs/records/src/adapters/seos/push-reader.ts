import { randomUUID } from 'node:crypto';
import type { ErrorType, Party, SeosMessage, StatusResponse } from './message.ts';
import { MessageUnreadable, readMessage } from './message-reader.ts';
import { writeMessage } from './message-writer.ts';
import {
  createSigner,
  createVerifier,
  OtherCertificate,
  SignatureInvalid,
  type SigningIdentity,
  type TrustedPeer,
} from './signature.ts';
import { readSubmitRequest, writeFault, writeSubmitResponse } from './soap.ts';
import { type XmlLimits, XmlRefused } from './xml-reader.ts';

/** The HTTP answer to give at our own `/seos`; content type is text/xml. */
export interface PushAnswer {
  readonly httpStatus: 200 | 500;
  readonly xml: string;
}

/** A pushed message, read and checked: plain data that may pass between threads. */
export type ReadPush = ReadStatus | ReadError | RefusedPush;

export interface ReadStatus {
  readonly kind: 'status';
  readonly messageGuid: string;
  readonly sentAt: string;
  readonly response: StatusResponse;
}

/** The peer reports trouble with one of our messages; there is nothing to answer. */
export interface ReadError {
  readonly kind: 'error';
  readonly messageGuid: string | undefined;
  readonly description: string;
}

export interface RefusedPush {
  readonly kind: 'refused';
  /** For the log. */
  readonly reason: string;
  readonly answer: PushAnswer;
  /** the register may name this certificate by now */
  readonly isOtherCertificate?: true;
}

export interface PushOptions {
  readonly us: Party;
  readonly peer: Party;
  readonly identity: SigningIdentity;
  /** counts unless a push comes with whom to believe at its moment */
  readonly trust: TrustedPeer;
}

/** A push on its way to the reader. */
export interface ArrivedPush {
  readonly rawBody: string;
  readonly trust: TrustedPeer;
}

/**
 * Bounds of a body at `/seos`. Only statuses and errors are taken there, and those have some 5 kB and 60 tags, their
 * certificate included; documents with files travel the other way. The HTTP server refuses more before it buffers it.
 */
export const pushLimits = { maxLength: 64 * 1024, maxDepth: 20, maxTags: 500 } as const satisfies XmlLimits;

/** A push that was not read to its end: too many wait, or it took too long. */
export function unreadPush(reason: string, fault: string): RefusedPush {
  return { kind: 'refused', reason, answer: { httpStatus: 500, xml: writeFault(fault) } };
}

/** A signed error message as the answer to a push. */
export function createErrorAnswer(options: PushOptions) {
  const sign = createSigner(options.identity);
  return (messageGuid: string | undefined, description: string, errorType: ErrorType = 'ERR_EXTERNAL'): PushAnswer => {
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
}

/**
 * Reads and checks pushes: the work that may take long with a hostile body, and nothing else. It runs in a thread of
 * its own, see `threaded-reader.ts`, so this file and what it imports know nothing of other slices.
 */
export function createPushReader(options: PushOptions): (push: ArrivedPush) => ReadPush {
  const errorAnswer = createErrorAnswer(options);
  const refused = (reason: string, answer: PushAnswer): RefusedPush => ({ kind: 'refused', reason, answer });

  const receive = ({ header, body }: SeosMessage): ReadPush => {
    const { messageGuid } = header;
    if (header.recipient.guid !== options.us.guid) {
      return refused(
        'addressed to somebody else',
        errorAnswer(messageGuid, 'Съобщението не е предназначено за този получател.'),
      );
    }
    if (header.sender.guid !== options.peer.guid) {
      return refused(
        'sent by somebody else',
        errorAnswer(messageGuid, 'Подателят не участва в обмена с този получател.'),
      );
    }
    switch (body.type) {
      case 'statusResponse':
        return messageGuid === ''
          ? refused(
              'no valid MessageGUID',
              errorAnswer(undefined, 'Идентификаторът на съобщението не може да се прочете.'),
            )
          : { kind: 'status', messageGuid, sentAt: header.sentAt, response: body };
      case 'error':
        return { kind: 'error', messageGuid: body.messageGuid, description: body.description };
      case 'registrationRequest':
      case 'statusRequest':
        return refused(
          `a ${body.type} is not taken here`,
          errorAnswer(messageGuid, 'Този получател приема само отговори за състоянието на документи.'),
        );
    }
  };

  return ({ rawBody, trust }) => {
    try {
      const xml = readSubmitRequest(rawBody, pushLimits);
      return xml === undefined
        ? unreadPush('empty request', 'Empty request')
        : receive(readMessage(createVerifier(trust)(xml, pushLimits), pushLimits));
    } catch (error) {
      if (error instanceof SignatureInvalid) {
        const push = refused(error.message, errorAnswer(undefined, 'Подписът на съобщението е невалиден.'));
        return error instanceof OtherCertificate ? { ...push, isOtherCertificate: true } : push;
      }
      // The peer has signed it, so it gets a signed answer.
      if (error instanceof MessageUnreadable) {
        return refused(
          error.message,
          errorAnswer(error.messageGuid, 'Съобщението съдържа стойност, която не може да се прочете.'),
        );
      }
      if (error instanceof XmlRefused) {
        return unreadPush(error.message, 'Unreadable message');
      }
      throw error;
    }
  };
}
