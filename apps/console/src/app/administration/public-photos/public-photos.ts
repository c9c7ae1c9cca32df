import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  Injector,
  untracked,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import {
  CoverPhotoDocument,
  LookThroughPublicPhotosDocument,
  PausePublicPhotosDocument,
  type PhotoPartsFragment,
  PublicPhotoPassDocument,
  UndecidedPublicPhotosDocument,
} from '@ns/contract/console';
import { hostElement, LocalDates, MutationSender, ScreenTexts, watchQuery } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { openCovers } from '../../signal/cover-dialog.ts';
import { FoundPhoto } from './found-photo.ts';
import { PhotoPass } from './photo-pass.ts';

/** A look takes a second or two; what is counted is every photo of the pass. */
const lookEveryMs = 8_000;

/**
 * Photos that were public before the machine looked for faces and number plates: it looks through them when somebody
 * begins, and a person decides on each photo in which it found something. Until then the photo stays as it is.
 */
@Component({
  selector: 'ns-public-photos',
  imports: [screenParts, FoundPhoto, PhotoPass],
  templateUrl: './public-photos.html',
  styleUrl: './public-photos.scss',
})
export class PublicPhotos {
  private readonly document = inject(DOCUMENT);
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  private readonly snackBar = inject(MatSnackBar);
  private readonly host = hostElement();
  private readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);

  protected readonly progress = watchQuery(PublicPhotoPassDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly query = watchQuery(UndecidedPublicPhotosDocument, () => ({ after: null }), {
    fetchPolicy: 'network-only',
  });
  protected readonly pass = computed(() => this.progress.data()?.publicPhotoPass);
  private readonly connection = computed(() => this.query.data()?.undecidedPublicPhotos);
  /** Those on which somebody has decided leave the list at once. */
  protected readonly photos = computed(
    () =>
      this.connection()
        ?.edges.map(({ node }) => node)
        .filter(({ photo }) => photo.look?.state === 'BEFORE') ?? null,
  );
  protected readonly hasMore = computed(() => this.connection()?.pageInfo.hasNextPage ?? false);
  /** How many were found since the list was read; an empty list fills by itself. */
  protected readonly since = computed(() =>
    this.hasMore() || !this.photos()?.length
      ? 0
      : Math.max(0, (this.pass()?.undecided ?? 0) - (this.connection()?.edges.length ?? 0)),
  );
  protected readonly passSender = new MutationSender();
  protected readonly decision = new MutationSender();

  constructor() {
    const look = () => !this.document.hidden && this.pass()?.isOn && void this.progress.refetch();
    const timer = setInterval(look, lookEveryMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      if (this.pass()) {
        untracked(() => this.fill());
      }
    });
  }

  protected async setOn(isOn: boolean): Promise<void> {
    const sent = isOn
      ? await this.passSender.send(LookThroughPublicPhotosDocument, {})
      : await this.passSender.send(PausePublicPhotosDocument, {});
    if (sent) {
      await this.progress.refetch();
    }
  }

  /** Covers what was found; without areas nothing has to be covered. */
  protected async decide(photo: PhotoPartsFragment, areas: NonNullable<PhotoPartsFragment['look']>['found']) {
    const plain = areas.map(({ x, y, width, height }) => ({ x, y, width, height }));
    const variables = { photoId: photo.id, areas: plain, version: photo.coversVersion };
    const place = this.placeOf(photo);
    if (await this.decision.send(CoverPhotoDocument, variables, 'Photo')) {
      await this.finish(place, plain.length > 0 ? 'publicPhotos.covered' : 'publicPhotos.kept');
    } else {
      // Somebody else may have decided, or the report may no longer be public.
      void this.query.refetch();
    }
  }

  protected change(photo: PhotoPartsFragment): void {
    const place = this.placeOf(photo);
    openCovers(this.dialog, photo)
      .afterClosed()
      .subscribe((saved) => {
        if (saved) {
          void this.finish(place, 'publicPhotos.decided');
        }
      });
  }

  protected more(): void {
    void this.query.fetchMore({ after: this.connection()?.pageInfo.endCursor ?? null });
  }

  protected again(): void {
    void this.progress.refetch();
    void this.query.refetch();
  }

  private placeOf(photo: PhotoPartsFragment): number {
    return this.photos()?.findIndex((each) => each.photo.id === photo.id) ?? 0;
  }

  /** The keyboard goes on to the photo that is now where the decided one was. */
  private async finish(place: number, words: string): Promise<void> {
    this.snackBar.open(this.t(words), undefined, { duration: 4_000 });
    const focus = () => {
      const rows = this.host.querySelectorAll<HTMLElement>('[data-testid=undecided-photo]');
      const next = rows[Math.min(place, rows.length - 1)]?.querySelector<HTMLElement>('a');
      (next ?? this.host.querySelector<HTMLElement>('h2'))?.focus();
    };
    afterNextRender(focus, { injector: this.injector });
    await this.progress.refetch();
    this.fill();
  }

  /** An empty list fills by itself; one that somebody reads does not move. */
  private fill(): void {
    if (this.photos()?.length !== 0 || this.query.loading()) {
      return;
    }
    if (this.hasMore()) {
      this.more();
    } else if (this.pass()?.undecided) {
      void this.query.refetch();
    }
  }
}
