import { accountViews, isStaff } from '@ns/identity';
import { claimDocuments, claimPhotos } from '@ns/media';
import type { EntityManager } from '@ns/platform';
import { unusableClientKey } from '../domain/keyed-request.ts';
import { requestDigest } from '../domain/request-digest.ts';
import { textProblems } from '../domain/step-problems.ts';
import { maxPhotos, type Problem } from '../domain/submission-rules.ts';
import { canNote, canSee, type StaffActor } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { InputRefused, unlessRefused } from '../writes/input-refused.ts';
import { type KeyedAct, useKey, wasDone } from '../writes/keyed-act.ts';
import { isUuid } from '../domain/uuid.ts';
import { signalToChange } from '../writes/signal-to-change.ts';

export interface AddNoteProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  readonly text: string;
  /** accounts of staff who should read it; each once, without the author */
  readonly mentions?: readonly string[];
  /** finished uploads of the author, for the staff alone */
  readonly photoIds?: readonly string[];
  /** the same of finished documents */
  readonly documentIds?: readonly string[];
  /** UUID made on the device: the same key is the same note, however often it is sent; null: each is a new one */
  readonly clientKey?: string | null;
  /** what else is written in the transaction of a new note; an exception undoes everything */
  readonly alongWith?: (tx: EntityManager, eventId: string) => Promise<void>;
}

export type AddNoteOutcome =
  | { readonly kind: 'noted'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** A note to more people than these is a circular. */
const mostMentions = 20;

/**
 * Leaves an internal note in the history; it does not change the handling, so it needs no version. A known key with
 * other content is refused.
 */
export async function addNote({ database }: Needs<'database'>, props: AddNoteProps): Promise<AddNoteOutcome> {
  const text = props.text.trim();
  const problems = noteProblems(text, props);
  return problems.length > 0
    ? { kind: 'invalid', problems }
    : unlessRefused(database.transaction((tx) => writeNote(tx, { ...props, text })));
}

/** Documents of one note. */
const mostDocuments = 5;

function noteProblems(text: string, { photoIds = [], documentIds = [], clientKey }: AddNoteProps): readonly Problem[] {
  return [
    ...(clientKey == null || isUuid(clientKey) ? [] : [unusableClientKey]),
    ...(text === '' ? [{ path: 'text', message: textOf('noteNeeded') }] : textProblems('text', text)),
    ...(photoIds.length > maxPhotos ? [{ path: 'photoIds', message: textOf('tooManyPhotos', { maxPhotos }) }] : []),
    ...(documentIds.length > mostDocuments
      ? [{ path: 'documentIds', message: textOf('tooManyDocuments', { mostDocuments }) }]
      : []),
  ];
}

/** @throws InputRefused when photos or documents cannot be attached, and when the key was used for something else */
async function writeNote(tx: EntityManager, props: AddNoteProps): Promise<AddNoteOutcome> {
  const signal = await signalToChange(tx, props.signalId, (signal) => canNote(props.actor, signal));
  if (!signal) {
    return { kind: 'notFound' };
  }
  const mentions = [...new Set((props.mentions ?? []).map((id) => id.toLowerCase()))].filter(
    (id) => id !== props.actor.id,
  );
  const key = keyOf(props, signal.id, mentions);
  if (key && (await wasDone(tx, key))) {
    return { kind: 'noted', signalId: signal.id };
  }
  const unfit = await mentionProblems(tx, props.mentions ?? [], signal);
  if (unfit.length > 0) {
    return { kind: 'invalid', problems: unfit };
  }
  if (key) {
    await useKey(tx, key);
  }
  const data = mentions.length > 0 ? { mentions } : {};
  const eventId = await appendSignalEvent(tx, {
    signalId: signal.id,
    type: 'note',
    actor: { id: props.actor.id, kind: 'STAFF' },
    note: props.text,
    data,
  });
  const target = { signalId: signal.id, eventId };
  const unusable = [
    ...(await claimPhotos(tx, props.photoIds ?? [], props.actor.id, target)),
    ...(await claimDocuments(tx, props.documentIds ?? [], props.actor.id, target)),
  ];
  if (unusable.length > 0) {
    throw new InputRefused(unusable);
  }
  await props.alongWith?.(tx, eventId);
  return { kind: 'noted', signalId: signal.id };
}

function keyOf(
  { actor, text, photoIds = [], documentIds = [], clientKey = null }: AddNoteProps,
  signalId: string,
  mentions: readonly string[],
): KeyedAct | null {
  const digest = requestDigest({ act: 'note', text, mentions, photoIds, documentIds });
  return clientKey === null ? null : { actorId: actor.id, clientKey, signalId, digest };
}

/** Only staff who may see the signal are mentioned: the mail shows the note. */
async function mentionProblems(
  tx: EntityManager,
  mentions: readonly string[],
  signal: { readonly departmentCode: string },
): Promise<readonly Problem[]> {
  if (mentions.length > mostMentions) {
    return [
      {
        path: 'mentions',
        message: textOf('tooManyMentions', { mostMentions }),
      },
    ];
  }
  const views = await accountViews(
    tx,
    mentions.filter(isUuid).map((id) => id.toLowerCase()),
  );
  return mentions.flatMap((id, index) => {
    const account = views.get(id.toLowerCase());
    if (
      account &&
      isStaff(account.role) &&
      canSee({ id: account.id, kind: account.role, departments: account.departments }, signal)
    ) {
      return [];
    }
    return [
      {
        path: `mentions.${String(index)}`,
        message: textOf('mentionWithoutAccess'),
      },
    ];
  });
}
