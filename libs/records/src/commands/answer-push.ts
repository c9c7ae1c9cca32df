import type { PushAnswer } from '../adapters/seos/index.ts';
import type { Needs } from '../needs/records-needs.ts';
import { receivePush } from './receive-push.ts';

/** The answer to a POST at `/seos`; `isRefused`: it was no message for us that the peer has signed. */
export interface AnsweredPush extends PushAnswer {
  readonly isRefused: boolean;
}

/** What `/seos` does with the body of a POST. */
export type AnswerPush = (rawBody: string) => Promise<AnsweredPush>;

/** Words of the peer that are worth a log line. */
const mostLogged = 300;

/** Takes a pushed status: reads it, applies it, and gives the answer that the exchange prescribes. */
export async function answerPush(
  needs: Needs<'database' | 'logger' | 'otherCertificateSeen' | 'policy' | 'receiver'>,
  { rawBody }: { readonly rawBody: string },
): Promise<AnsweredPush> {
  const { logger } = needs;
  const push = await needs.receiver(rawBody);
  switch (push.kind) {
    case 'refused':
      logger.warn({ reason: push.reason.slice(0, mostLogged) }, 'push refused');
      if (push.isOtherCertificate) {
        await needs.otherCertificateSeen?.();
      }
      return { ...push.answer, isRefused: true };
    case 'error':
      logger.warn(
        { messageGuid: push.messageGuid, reason: push.description.slice(0, mostLogged) },
        'the records system reports an error',
      );
      return { ...push.taken, isRefused: false };
    case 'status': {
      const result = await receivePush(needs, push);
      if (result !== 'taken') {
        logger.warn({ documentGuid: push.documentGuid, result }, 'push not applied');
      }
      return { ...(result === 'taken' ? push.taken : push[result]()), isRefused: false };
    }
  }
}
