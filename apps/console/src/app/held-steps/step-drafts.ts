import { Injectable, inject } from '@angular/core';
import type { HeldStepPartsFragment, SignalStatus } from '@ns/contract/console';
import { SessionStore } from '@ns/web';
import { Subject } from 'rxjs';

/** What of an undone step says which form is given back. */
type UndoneForm = Pick<HeldStepPartsFragment, 'id' | 'signalId' | 'to' | 'form'>;

/** What the form of one step of one report holds: values by the name of their input. */
export type StepValues = Readonly<Record<string, string | readonly string[]>>;

/** The unfinished forms of one report. */
interface ReportDraft {
  readonly at: number;
  /** the step whose form was open last */
  readonly open: SignalStatus | null;
  readonly steps: Readonly<Partial<Record<SignalStatus, StepValues>>>;
  readonly note: string;
  /** Photos of the note; left out where there are none. */
  readonly notePhotoIds?: readonly string[];
  /** The same of documents. */
  readonly noteDocumentIds?: readonly string[];
  /** Left out where none is begun, as in drafts from before there were messages. */
  readonly message?: MessageDraft;
}

/** An unfinished message to the reporter with the key that it goes with. */
export interface MessageDraft {
  readonly text: string;
  readonly photoIds: readonly string[];
  readonly clientKey: string;
}

/** What of a report was sent, so that no form may hold it any more: a step, a note with this text, a message. */
export type Sent = { readonly signalId: string } & (
  { readonly step: SignalStatus } | { readonly note: string } | { readonly messageKey: string }
);

type Drafts = Readonly<Record<string, ReportDraft>>;

/** What was not finished in a week is not finished any more. */
export const draftLifeMs = 7 * 24 * 60 * 60 * 1_000;
/** Steps made without a form that are remembered: more than can be undone at once. */
const mostFormless = 50;
/** Reports whose drafts are kept; the oldest go first. */
export const mostDrafts = 100;

const nothing: ReportDraft = { at: 0, open: null, steps: {}, note: '' };

/** The drafts as they were kept, without those that are too old; none when they cannot be read. */
export function readDrafts(kept: string | null, now: number): Drafts {
  try {
    const drafts = (JSON.parse(kept ?? '{}') ?? {}) as Drafts;
    const young = Object.entries(drafts).filter(([, { at }]) => now - at <= draftLifeMs);
    return Object.fromEntries(young.toSorted(([, a], [, b]) => b.at - a.at).slice(0, mostDrafts));
  } catch {
    return {};
  }
}

/**
 * What staff typed into the forms of a report and did not send: it belongs to one report and one step, and waits there
 * on the device for the account that typed it.
 */
@Injectable({ providedIn: 'root' })
export class StepDrafts {
  private readonly account = inject(SessionStore).owner;
  /** Where storage is blocked, drafts live as long as the page. */
  private readonly unstored = new Map<string, string>();
  private readonly sentParts = new Subject<Sent>();
  /** For the forms of a report, which may have been made anew since theirs was sent. */
  readonly sent = this.sentParts.asObservable();

  /** The step whose form was open when the report was left; null when none was. */
  openStep(signalId: string): SignalStatus | null {
    return this.of(signalId).open;
  }

  values(signalId: string, step: SignalStatus): StepValues {
    return this.of(signalId).steps[step] ?? {};
  }

  note(signalId: string): string {
    return this.of(signalId).note;
  }

  /** The message that was begun; null when none was. */
  message(signalId: string): MessageDraft | null {
    return this.of(signalId).message ?? null;
  }

  /** Keeps the form of a step, and that it is the open one. */
  keep(signalId: string, step: SignalStatus, values: StepValues): void {
    this.change(signalId, (draft) => ({ ...draft, open: step, steps: { ...draft.steps, [step]: values } }));
  }

  notePhotoIds(signalId: string): readonly string[] {
    return this.of(signalId).notePhotoIds ?? [];
  }

  noteDocumentIds(signalId: string): readonly string[] {
    return this.of(signalId).noteDocumentIds ?? [];
  }

  keepNote(
    signalId: string,
    note: string,
    notePhotoIds: readonly string[] = [],
    noteDocumentIds: readonly string[] = [],
  ): void {
    this.change(signalId, ({ notePhotoIds: _photos, noteDocumentIds: _documents, ...draft }) => ({
      ...draft,
      note,
      ...(notePhotoIds.length > 0 ? { notePhotoIds } : {}),
      ...(noteDocumentIds.length > 0 ? { noteDocumentIds } : {}),
    }));
  }

  /** @param message null when nothing of it is left */
  keepMessage(signalId: string, message: MessageDraft | null): void {
    this.change(signalId, ({ message: _former, ...draft }) => (message ? { ...draft, message } : draft));
  }

  /** The message with this key was sent. */
  forgetMessage(signalId: string, messageKey: string): void {
    if (this.message(signalId)?.clientKey === messageKey) {
      this.keepMessage(signalId, null);
    }
    this.sentParts.next({ signalId, messageKey });
  }

  /** The step was made: its form is over, those of other steps stay. */
  forget(signalId: string, step: SignalStatus): void {
    this.change(signalId, ({ steps: { [step]: _made, ...steps }, ...draft }) => ({ ...draft, open: null, steps }));
    this.sentParts.next({ signalId, step });
  }

  /** The note was saved: it is no draft any more, unless it was changed since. */
  forgetNote(signalId: string, note: string): void {
    if (this.note(signalId).trim() === note) {
      this.keepNote(signalId, '');
    }
    this.sentParts.next({ signalId, note });
  }

  /** A step was held that had no form of its own: undoing it opens none, and leaves what was typed for others. */
  rememberFormless(heldStepId: string): void {
    const ids = [heldStepId, ...this.formless()].slice(0, mostFormless);
    this.store(`ns.formlessSteps.${this.owner()}`, JSON.stringify(ids));
  }

  /** A held step was undone: what was typed for it waits in its form, which is open again if it was. */
  giveBack({ id, signalId, to, form }: UndoneForm): void {
    if (!this.formless().includes(id)) {
      this.keep(signalId, to, valuesOf(form));
    }
  }

  private formless(): readonly string[] {
    try {
      return JSON.parse(this.stored(`ns.formlessSteps.${this.owner()}`) ?? '[]') as readonly string[];
    } catch {
      return [];
    }
  }

  private of(signalId: string): ReportDraft {
    return this.read()[signalId] ?? nothing;
  }

  private change(signalId: string, change: (draft: ReportDraft) => ReportDraft): void {
    const { [signalId]: draft = nothing, ...others } = this.read();
    const changed = change(draft);
    const isEmpty =
      changed.note === '' &&
      !changed.notePhotoIds &&
      !changed.noteDocumentIds &&
      !changed.message &&
      Object.values(changed.steps).every(hasNothing) &&
      changed.open === null;
    this.write(isEmpty ? others : { ...others, [signalId]: { ...changed, at: Date.now() } });
  }

  private read(): Drafts {
    return readDrafts(this.stored(`ns.stepDrafts.${this.owner()}`), Date.now());
  }

  private write(drafts: Drafts): void {
    this.store(`ns.stepDrafts.${this.owner()}`, JSON.stringify(drafts));
  }

  private stored(key: string): string | null {
    try {
      return this.unstored.get(key) ?? localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  private store(key: string, text: string): void {
    try {
      localStorage.setItem(key, text);
      this.unstored.delete(key);
    } catch {
      this.unstored.set(key, text);
    }
  }

  private owner(): string {
    return this.account()?.id ?? '';
  }
}

/** The values of a form that the server gave back, by the name of their input. */
export function valuesOf(form: HeldStepPartsFragment['form']): StepValues {
  const { publicMessage = null, personalDataConfirmed = false, ...fields } = form ?? {};
  const values = Object.entries(fields).flatMap(([name, value]) =>
    name === '__typename' || typeof value === 'boolean' ? [] : [[name, value ?? ''] as const],
  );
  const choice: StepValues = publicMessage === null ? {} : { publicMessage: publicMessage ? 'yes' : 'no' };
  const confirmed: StepValues = personalDataConfirmed ? { confirmedText: form?.message ?? '' } : {};
  return { ...Object.fromEntries(values), ...choice, ...confirmed };
}

function hasNothing(values: StepValues): boolean {
  return Object.values(values).every(({ length }) => length === 0);
}
