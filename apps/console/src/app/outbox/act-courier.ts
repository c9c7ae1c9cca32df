import type { SignalDetailsFragment } from '@ns/contract/console';
import { isChangedByOthers } from '../live/what-changed.ts';
import { type ActPhoto, type UnsentAct, seenReport } from '../offline/unsent-act.ts';
import type { UnsentStore } from '../offline/unsent-store.ts';

/** What the server said to an act. */
export type Word =
  | { readonly kind: 'done' | 'stale'; readonly report: SignalDetailsFragment }
  | { readonly kind: 'refused'; readonly message: string; readonly isAboutPhotos: boolean }
  /** No word at all, or none that is about this act: try later. */
  | { readonly kind: 'later' };

/** What became of a photo on its way to the server. */
export type PhotoWord = { readonly id: string } | { readonly refused: string } | 'later';

/** The server as the courier sees it. */
export interface ActApi {
  send(act: UnsentAct, photoIds: readonly string[]): Promise<Word>;
  upload(file: File): Promise<PhotoWord>;
}

/** What became of an act: it is done and left the report so, or stays as it is now. */
export type Outcome =
  | { readonly kind: 'done'; readonly report: SignalDetailsFragment }
  | { readonly kind: 'kept'; readonly act: UnsentAct; readonly again: boolean };

/** Carries one act to the server: its photos first, then the act, on the version that its person saw. */
export class ActCourier {
  constructor(
    private readonly store: Pick<UnsentStore, 'put' | 'photo'>,
    private readonly api: ActApi,
  ) {}

  async deliver(act: UnsentAct): Promise<Outcome> {
    const sent = await this.sendPhotos(act);
    if (sent.kind === 'kept') {
      return sent;
    }
    let ready = sent.act;
    let word = await this.api.send(ready, idsOf(ready));
    if (word.kind === 'refused' && word.isAboutPhotos && ready.photos.some(({ kept }) => kept)) {
      // Uploads that nobody used for days are forgotten by the server; the device still has the pictures.
      const anew = await this.sendPhotos({ ...ready, photos: ready.photos.map(withoutId) });
      if (anew.kind === 'kept') {
        return anew;
      }
      ready = anew.act;
      word = await this.api.send(ready, idsOf(ready));
    }
    if (word.kind === 'stale' && isStillMeant(ready, word.report)) {
      // What the same person did elsewhere is no reason to ask.
      ready = { ...ready, base: seenReport(word.report) };
      word = await this.api.send(ready, idsOf(ready));
    }
    switch (word.kind) {
      case 'done':
        return { kind: 'done', report: word.report };
      case 'later':
        return { kind: 'kept', act: ready, again: true };
      case 'stale':
        return { kind: 'kept', act: { ...ready, state: 'conflict', message: '' }, again: false };
      case 'refused':
        return { kind: 'kept', act: { ...ready, state: 'refused', message: word.message }, again: false };
    }
  }

  /** One photo after another; each id is kept at once, because the same act has the same photos whenever it is sent. */
  private async sendPhotos(act: UnsentAct): Promise<{ kind: 'ready'; act: UnsentAct } | (Outcome & { kind: 'kept' })> {
    let current = act;
    for (const [at, { kept, id }] of act.photos.entries()) {
      const photo = id === null && kept !== null ? await this.store.photo(kept) : undefined;
      if (!photo) {
        continue;
      }
      const word = await this.api.upload(photo.file);
      if (word === 'later') {
        return { kind: 'kept', act: current, again: true };
      }
      if ('refused' in word) {
        return { kind: 'kept', act: { ...current, state: 'refused', message: word.refused }, again: false };
      }
      current = { ...current, photos: current.photos.with(at, { kept, id: word.id }) };
      await this.store.put(current);
    }
    return { kind: 'ready', act: current };
  }
}

/** An act that waits behind one that is done now: on what that one made, unless others changed the report too. */
export function afterDone(act: UnsentAct, report: SignalDetailsFragment): UnsentAct {
  return act.deed.kind === 'step' && isChangedByOthers(act.base, report)
    ? { ...act, state: 'conflict' }
    : { ...act, base: seenReport(report) };
}

function isStillMeant({ base, deed }: UnsentAct, report: SignalDetailsFragment): boolean {
  return (
    !isChangedByOthers(base, report) &&
    (deed.kind === 'note' || report.availableTransitions.some(({ to }) => to === deed.to))
  );
}

function idsOf({ photos }: UnsentAct): string[] {
  return photos.flatMap(({ id }) => (id === null ? [] : [id]));
}

function withoutId(photo: ActPhoto): ActPhoto {
  return photo.kept === null ? photo : { ...photo, id: null };
}
