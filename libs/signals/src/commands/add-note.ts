import { type Database } from '@ns/platform';
import { textProblems } from '../domain/step-problems.ts';
import { type Problem } from '../domain/submission-rules.ts';
import { canNote, type StaffActor } from '../policies/signal-policies.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { lockSignal } from './lock-signal.ts';

export interface AddNoteProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  readonly text: string;
}

export type AddNoteOutcome = { readonly kind: 'noted'; readonly signalId: string } | { readonly kind: 'notFound' } | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Leaves an internal note in the history; it does not change the handling, so it needs no version. */
export class AddNote {
  constructor(private readonly database: Database) {}

  async execute(props: AddNoteProps): Promise<AddNoteOutcome> {
    const text = props.text.trim();
    const problems: readonly Problem[] =
      text === '' ? [{ path: 'text', message: { bg: 'Напишете бележката.', en: 'Write the note.' } }] : textProblems('text', text);
    if (problems.length > 0) return { kind: 'invalid', problems };
    return this.database.transaction(async (tx) => {
      const signal = await lockSignal(tx, props.signalId);
      if (!signal || !canNote(props.actor, signal)) return { kind: 'notFound' };
      await appendSignalEvent(tx, { signalId: signal.id, type: 'note', actor: { id: props.actor.id, kind: 'STAFF' }, note: text });
      return { kind: 'noted', signalId: signal.id };
    });
  }
}
