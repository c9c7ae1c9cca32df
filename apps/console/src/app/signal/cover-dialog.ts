import { MutationSender } from '@ns/web';
import { Component, Injector, afterNextRender, inject, signal, viewChild } from '@angular/core';
import { MAT_DIALOG_DATA, type MatDialog, MatDialogRef } from '@angular/material/dialog';
import { CoverPhotoDocument, type PhotoPartsFragment } from '@ns/contract/console';
import { CoverCanvas } from './cover-canvas.ts';
import type { CoverArea } from './covers.ts';
import { dialogParts } from '../form/form-parts.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** As many areas as the server takes. */
const mostAreas = 20;
/** Where an area added by keyboard begins. */
const middle: CoverArea = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

/**
 * Covers faces and number plates before a photo becomes public; the original stays for the staff. Closes with true when
 * it was saved.
 */
@Component({
  selector: 'ns-cover-dialog',
  imports: [screenParts, dialogParts, CoverCanvas],
  template: `
    <h2 mat-dialog-title>{{ 'cover.title' | transloco }}</h2>
    <mat-dialog-content>
      <p id="cover-keys" class="ns-quiet ns-small">{{ 'cover.keys' | transloco }}</p>
      <div class="ns-line ns-apart">
        <button matButton type="button" class="ns-flush" [disabled]="areas().length >= most" (click)="add()">
          <mat-icon svgIcon="add" aria-hidden="true" />{{ 'cover.add' | transloco }}
        </button>
        <span class="ns-quiet ns-small" role="status">{{ 'cover.count' | transloco: { count: areas().length } }}</span>
      </div>
      @if (photo.look?.state === 'FAILED') {
        <p class="ns-small ns-notice ns-notice--attention" data-testid="cover-failed">
          {{ 'looks.reason.' + photo.look.reason | transloco }} {{ 'looks.saveToShow' | transloco }}
        </p>
      }
      <ns-cover-canvas [photo]="photo" [(areas)]="areas" />
      <ns-problem [text]="mutation.failure()" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
      <button matButton="filled" type="button" [disabled]="mutation.busy()" (click)="save()">
        {{ (mutation.busy() ? 'transition.busy' : areas().length ? 'cover.save' : 'cover.nothing') | transloco }}
      </button>
    </mat-dialog-actions>
  `,
})
export class CoverDialog {
  private readonly injector = inject(Injector);
  private readonly window = inject<MatDialogRef<CoverDialog, boolean>>(MatDialogRef);
  protected readonly photo = inject<PhotoPartsFragment>(MAT_DIALOG_DATA);
  private readonly canvas = viewChild.required(CoverCanvas);

  protected readonly most = mostAreas;
  protected readonly areas = signal<readonly CoverArea[]>(
    areasAtFirst(this.photo).map(({ x, y, width, height }) => ({ x, y, width, height })),
  );
  protected readonly mutation = new MutationSender();

  protected add(): void {
    this.areas.update((areas) => [...areas, middle]);
    afterNextRender(() => this.canvas().focusArea(this.areas().length - 1), { injector: this.injector });
  }

  protected async save(): Promise<void> {
    const { id: photoId, coversVersion: version } = this.photo;
    if (await this.mutation.send(CoverPhotoDocument, { photoId, areas: [...this.areas()], version }, 'Photo')) {
      this.window.close(true);
    }
  }
}

/** What is covered; of a photo that was public before there were looks, what was found in it: nothing covers it yet. */
function areasAtFirst({ covers, look }: PhotoPartsFragment): readonly CoverArea[] {
  return look?.state === 'BEFORE' && covers.length === 0 ? look.found : covers;
}

/** Opens the covers of a photo. */
export function openCovers(dialog: MatDialog, photo: PhotoPartsFragment): MatDialogRef<CoverDialog, boolean> {
  return dialog.open<CoverDialog, PhotoPartsFragment, boolean>(CoverDialog, {
    data: photo,
    width: '960px',
    maxWidth: '96vw',
  });
}
