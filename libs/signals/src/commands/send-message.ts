import { unusableClientKey } from '../domain/keyed-request.ts';
import { requestDigest } from '../domain/request-digest.ts';
import { isUuid } from '../domain/uuid.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { useKey, wasDone } from '../writes/keyed-act.ts';
import { checkMessage, type Message, type MessageRefusal, writeMessage } from '../writes/write-message.ts';

export interface SendMessageProps extends Message {
  /** UUID made on the device: the same key is the same message, however often it is sent */
  readonly clientKey: string;
}

export type SendMessageOutcome = { readonly kind: 'sent'; readonly signalId: string } | MessageRefusal;

/**
 * A member of the staff writes to the reporter without taking a step: once per client key; a known key with other
 * content is refused.
 */
export async function sendMessage(
  { database }: Needs<'database'>,
  { clientKey, ...props }: SendMessageProps,
): Promise<SendMessageOutcome> {
  if (!isUuid(clientKey)) {
    return { kind: 'invalid', problems: [unusableClientKey] };
  }
  return unlessRefused(
    database.transaction(async (tx): Promise<SendMessageOutcome> => {
      const checked = await checkMessage(tx, props);
      if (checked.kind !== 'fit') {
        return checked;
      }
      const { actor, signalId, text, photoIds } = checked.message;
      const digest = requestDigest({ act: 'message', text, photoIds });
      const act = { actorId: actor.id, clientKey, signalId, digest };
      if (!(await wasDone(tx, act))) {
        await useKey(tx, act);
        await writeMessage(tx, checked.message);
      }
      return { kind: 'sent', signalId };
    }),
  );
}
