import type { Database, Logger } from '@ns/platform';
import type { PushAnswer, ReceivedPush } from '../adapters/seos/index.ts';
import type { RegistrationPolicy } from '../domain/registration.ts';
import { receivePush } from './receive-push.ts';

/** The answer to a POST at `/seos`; `isRefused`: it was no message for us that the peer has signed. */
export interface AnsweredPush extends PushAnswer {
  readonly isRefused: boolean;
}

/** What `/seos` does with the body of a POST. */
export type AnswerPush = (rawBody: string) => Promise<AnsweredPush>;

/** Words of the peer that are worth a log line. */
const mostLogged = 300;

/** Takes pushed statuses: reads them, applies them, and gives the answer that the exchange prescribes. */
export function answerPush(deps: {
  readonly database: Database;
  readonly receiver: (rawBody: string) => ReceivedPush | Promise<ReceivedPush>;
  readonly policy: RegistrationPolicy;
  readonly logger: Logger;
}): AnswerPush {
  return async (rawBody) => {
    const push = await deps.receiver(rawBody);
    switch (push.kind) {
      case 'refused':
        deps.logger.warn({ reason: push.reason.slice(0, mostLogged) }, 'push refused');
        return { ...push.answer, isRefused: true };
      case 'error':
        deps.logger.warn(
          { messageGuid: push.messageGuid, reason: push.description.slice(0, mostLogged) },
          'the records system reports an error',
        );
        return { ...push.taken, isRefused: false };
      case 'status': {
        const result = await receivePush(deps.database, push, deps.policy);
        if (result !== 'taken') {
          deps.logger.warn({ documentGuid: push.documentGuid, result }, 'push not applied');
        }
        return { ...(result === 'taken' ? push.taken : push[result]()), isRefused: false };
      }
    }
  };
}
