import {
  Component,
  type ElementRef,
  type OnDestroy,
  type OnInit,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { LanguageStore, ScreenTexts } from '@ns/web';
import { isCarried } from '../offline/carried.ts';
import { isKeptName, keptName } from '../offline/unsent-act.ts';
import { unsentStore } from '../offline/unsent-store.ts';
import { PhotoSender } from './photo-sender.ts';
import { screenParts } from '../appearance/screen-parts.ts';

interface PickedPhoto {
  readonly key: number;
  readonly name: string;
  /** Address of the picture; null for one that was sent before. */
  readonly preview: string | null;
  /** Sent share, 0 to 1. */
  readonly share: number;
  /** The server's, or the name on the device of one that waits there. */
  readonly id: string | null;
  readonly problem: PhotoProblem | null;
}

/** Why a photo did not arrive. */
interface PhotoProblem {
  /** The server's words; null when no answer came. */
  readonly words: string | null;
  /** The language of the words. */
  readonly language: string;
}

/** Photos that go with a step, or documents that go with a note: chosen, sent at once, and named by their ids. */
@Component({
  selector: 'ns-photo-picker',
  imports: [screenParts, MatProgressBar],
  templateUrl: './photo-picker.html',
  styleUrl: './photo-picker.scss',
})
export class PhotoPicker implements OnInit, OnDestroy {
  private readonly sender = inject(PhotoSender);
  private readonly store = inject(unsentStore);
  private readonly language = inject(LanguageStore).tag;
  private readonly files = viewChild.required<ElementRef<HTMLInputElement>>('files');
  private readonly camera = viewChild<ElementRef<HTMLInputElement>>('camera');
  private readonly t = inject(ScreenTexts).t;
  private nextKey = 0;
  private isGone = false;

  readonly label = input.required<string>();
  /** What is chosen here, which is also the group of the texts. */
  readonly kind = input<'photos' | 'documents'>('photos');
  readonly hint = input<string | null>(null);
  readonly required = input(false);
  readonly problem = input<string | null>(null);
  /** Whether a carried device keeps what cannot be sent now: who shows the picker sends it later. */
  readonly keeps = input(false);
  /** Ids of files that arrived before the form was opened; read once. */
  readonly sentBefore = input<readonly string[]>([]);
  /** Ids of the files that arrived, and names of those that are kept; null while one is on its way. */
  readonly picked = output<readonly string[] | null>();

  private readonly isCarried = isCarried();
  protected readonly hasCamera = computed(() => this.isCarried && this.kind() === 'photos');
  protected readonly accept = computed(() => (this.kind() === 'photos' ? 'image/*' : 'application/pdf'));
  protected readonly icon = computed(() => (this.kind() === 'photos' ? 'photo' : 'text'));
  protected readonly isKept = isKeptName;
  protected readonly photos = signal<readonly PickedPhoto[]>([]);
  protected readonly empty = computed(() => this.photos().length === 0);

  ngOnInit(): void {
    this.photos.set(
      this.sentBefore().map((id, index) => ({
        key: this.nextKey++,
        id,
        share: 1,
        preview: null,
        problem: null,
        name: this.t(`${this.kind()}.sentBefore`, { number: index + 1 }),
      })),
    );
  }

  ngOnDestroy(): void {
    this.isGone = true;
    this.photos().forEach(forgetPreview);
  }

  protected choose(): void {
    this.files().nativeElement.click();
  }

  /** Opens the camera at once. */
  protected photograph(): void {
    this.camera()?.nativeElement.click();
  }

  /** Sends files that were chosen, pasted or dropped. */
  add(files: Iterable<File> | null): void {
    for (const file of files ?? []) {
      void this.send(file);
    }
    for (const input of [this.files(), this.camera()]) {
      if (input) {
        input.nativeElement.value = '';
      }
    }
  }

  protected remove(photo: PickedPhoto): void {
    forgetPreview(photo);
    if (photo.id !== null && isKeptName(photo.id)) {
      void this.store.removePhoto(photo.id);
    }
    this.photos.update((photos) => photos.filter(({ key }) => key !== photo.key));
    this.emitPhotos();
  }

  /** The server's words while the screen has their language. */
  protected wordsOf({ words, language }: PhotoProblem): string | null {
    return language === this.language() ? words : null;
  }

  private async send(file: File): Promise<void> {
    const key = this.nextKey++;
    const language = this.language();
    const isPhoto = this.kind() === 'photos';
    this.photos.update((photos) => [
      ...photos,
      { key, name: file.name, preview: isPhoto ? URL.createObjectURL(file) : null, share: 0, id: null, problem: null },
    ]);
    this.emitPhotos();
    // What is chosen as a document is sent as one, whatever the device calls it: its content decides.
    const type = isPhoto ? file.type : 'application/pdf';
    const tried = await this.sender.send(file, type, (share) => this.change(key, { share }));
    const sent = ('isLater' in tried && tried.isLater && (await this.keep(file))) || tried;
    if ('id' in sent) {
      this.change(key, { id: sent.id, share: 1 });
    } else {
      this.change(key, { problem: { words: sent.refused, language } });
    }
    this.emitPhotos();
  }

  /** Keeps a photo on a carried device until there is a network; null where that is not wanted or refused. */
  private async keep(file: File): Promise<{ readonly id: string } | null> {
    const name = keptName();
    try {
      if (!this.keeps() || !this.isCarried) {
        return null;
      }
      await this.store.putPhoto({ name, file, at: Date.now() });
      return { id: name };
    } catch {
      return null;
    }
  }

  private change(key: number, part: Partial<PickedPhoto>): void {
    this.photos.update((photos) => photos.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)));
  }

  private emitPhotos(): void {
    if (this.isGone) {
      return;
    }
    const underWay = this.photos().some(({ id, problem }) => id === null && problem === null);
    this.picked.emit(underWay ? null : this.photos().flatMap(({ id }) => (id === null ? [] : [id])));
  }
}

function forgetPreview({ preview }: PickedPhoto): void {
  if (preview !== null) {
    URL.revokeObjectURL(preview);
  }
}
