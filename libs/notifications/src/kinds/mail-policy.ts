import type { SignalEventKind, SignalStatus } from '@ns/signals';
import { type SignalMailKind, signalMailKinds, signalMails } from './signal-kinds.ts';

/** What decides whether an event is mailed. */
export interface MailedEvent {
  readonly type: SignalEventKind;
  readonly message: string | null;
  readonly status: SignalStatus | null;
  /** the status before; undefined in data that are older than this field, which count as a new status */
  readonly from: string | undefined;
  /** whether another day came in the place of the promised one */
  readonly hasNewDay: boolean;
}

/** The mails that an event causes, as the table of the kinds says. */
export function mailsFor({ type, message, status, from, hasNewDay }: MailedEvent): readonly SignalMailKind[] {
  const isSaid = Boolean(message?.trim());
  const causes = { ALWAYS: true, NEW_STATUS: isSaid || status !== from, IF_SAID: isSaid, IF_NEW_DAY: hasNewDay };
  return signalMailKinds.filter((kind) => {
    const when = signalMails[kind].events[type];
    return when !== undefined && causes[when];
  });
}
