import { claimPhotos } from '@ns/media';
import type { EntityManager } from '@ns/platform';
import { openPlaceProblems, textProblems } from '../domain/step-problems.ts';
import { maxPhotos, type Problem } from '../domain/submission-rules.ts';
import { canHandle, type StaffActor } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { InputRefused } from './input-refused.ts';
import { signalToChange } from './signal-to-change.ts';

/** What a member of the staff writes to the reporter. */
export interface Message {
  readonly actor: StaffActor;
  readonly signalId: string;
  readonly text: string;
  readonly photoIds: readonly string[];
}

export type MessageRefusal =
  | { readonly kind: 'notFound' }
  /** the reporter has no address, or the account is deleted */
  | { readonly kind: 'reachesNobody' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Checks a message and locks its signal. Who may ask the reporter may write as well, whatever the status.
 * @returns the message as it is written
 */
export async function checkMessage(
  tx: EntityManager,
  message: Message,
): Promise<{ readonly kind: 'fit'; readonly message: Message } | MessageRefusal> {
  const signal = await signalToChange(tx, message.signalId, (signal) => canHandle(message.actor, signal));
  if (!signal) {
    return { kind: 'notFound' };
  }
  if (signal.reporterId == null) {
    return { kind: 'reachesNobody' };
  }
  const text = message.text.trim();
  const problems = messageProblems({ ...message, text });
  return problems.length > 0
    ? { kind: 'invalid', problems }
    : { kind: 'fit', message: { ...message, signalId: signal.id, text } };
}

/**
 * Writes a checked message into the history; the status stays, and so does the version.
 * @returns the id of the event
 * @throws InputRefused when photos cannot be attached
 */
export async function writeMessage(tx: EntityManager, { actor, signalId, text, photoIds }: Message): Promise<string> {
  const by = { id: actor.id, kind: 'STAFF' } as const;
  const eventId = await appendSignalEvent(tx, { signalId, type: 'message', actor: by, message: text });
  const problems = await claimPhotos(tx, photoIds, actor.id, { signalId, eventId });
  if (problems.length > 0) {
    throw new InputRefused(problems);
  }
  return eventId;
}

function messageProblems({ text, photoIds }: Message): readonly Problem[] {
  return [
    ...(text === '' ? [{ path: 'text', message: textOf('messageNeeded') }] : textProblems('text', text)),
    ...openPlaceProblems('text', text),
    ...(photoIds.length > maxPhotos
      ? [{ path: 'photoIds', message: textOf('tooManyPhotosAttached', { maxPhotos }) }]
      : []),
  ];
}
