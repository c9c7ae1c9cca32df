import type { EntityManager } from '@ns/platform';
import type { Needs } from '../needs/signals-needs.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { rehearse, type Seen } from '../writes/rehearse.ts';
import type { TakenStep } from '../writes/take-step.ts';
import { checkMessage, type Message, type MessageRefusal, writeMessage } from '../writes/write-message.ts';

export interface RehearseMessageProps<T> {
  readonly message: Message;
  /** reads what the message would have left behind, inside the transaction that is then undone */
  readonly look: (tx: EntityManager, written: TakenStep) => Promise<T>;
}

/** Writes a message to the reporter with all its checks and takes it back, see {@link rehearse}. */
export async function rehearseMessage<T>(
  { database }: Needs<'database'>,
  { message, look }: RehearseMessageProps<T>,
): Promise<Seen<T> | MessageRefusal> {
  return unlessRefused(
    rehearse<T, MessageRefusal>(database, async (tx) => {
      const checked = await checkMessage(tx, message);
      if (checked.kind !== 'fit') {
        return checked;
      }
      const eventId = await writeMessage(tx, checked.message);
      return () => look(tx, { signalId: checked.message.signalId, eventId });
    }),
  );
}
