import { type Database, type Logger } from '@ns/platform';
import { type PushAnswer, type PushReceiver } from '../adapters/seos/index.ts';
import { type RegistrationPolicy } from '../domain/registration.ts';
import { receivePush } from './receive-push.ts';

/** What `/seos` does with the body of a POST. */
export type AnswerPush = (rawBody: string) => Promise<PushAnswer>;

/** Takes pushed statuses: reads them, applies them, and gives the answer that the exchange prescribes. */
export function answerPush(deps: {
  readonly database: Database;
  readonly receiver: PushReceiver;
  readonly policy: RegistrationPolicy;
  readonly logger: Logger;
}): AnswerPush {
  return async (rawBody) => {
    const push = deps.receiver(rawBody);
    switch (push.kind) {
      case 'refused':
        deps.logger.warn({ reason: push.reason }, 'push refused');
        return push.answer;
      case 'error':
        deps.logger.warn(
          { messageGuid: push.messageGuid, reason: push.description },
          'the records system reports an error',
        );
        return push.taken;
      case 'status': {
        const result = await receivePush(deps.database, push, deps.policy);
        if (result !== 'taken') deps.logger.warn({ documentGuid: push.documentGuid, result }, 'push not applied');
        return result === 'taken' ? push.taken : push[result]();
      }
    }
  };
}
