import { Component, computed, inject, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { TranslocoPipe } from '@jsverse/transloco';
import { type PhotoPartsFragment } from '@ns/contract/console';

export interface ViewedPhotos {
  readonly photos: readonly PhotoPartsFragment[];
  readonly index: number;
}

/** One photo as large as the window allows; arrow keys lead to its neighbours. */
@Component({
  selector: 'ns-photo-viewer',
  imports: [MatIconButton, MatDialogClose, MatIcon, TranslocoPipe],
  host: { '(document:keydown.arrowright)': 'go(1)', '(document:keydown.arrowleft)': 'go(-1)' },
  template: `
    <div class="bar">
      <h2 aria-live="polite">{{ 'photos.title' | transloco: { number: index() + 1, count: photos.length } }}</h2>
      @if (photos.length > 1) {
        <button matIconButton type="button" [disabled]="index() === 0" [attr.aria-label]="'photos.previous' | transloco" (click)="go(-1)">
          <mat-icon svgIcon="back" aria-hidden="true" />
        </button>
        <button matIconButton type="button" [disabled]="index() === photos.length - 1" [attr.aria-label]="'photos.next' | transloco" (click)="go(1)">
          <mat-icon svgIcon="forward" aria-hidden="true" />
        </button>
      }
      <button matIconButton mat-dialog-close type="button" [attr.aria-label]="'photos.close' | transloco">
        <mat-icon svgIcon="close" aria-hidden="true" />
      </button>
    </div>
    @if (photo(); as shown) {
      <img [src]="shown.url" [width]="shown.width" [height]="shown.height" [alt]="'photos.alt' | transloco: { number: index() + 1 }" />
    }
  `,
  styles: `
    :host {
      display: grid;
      padding: 8px 16px 16px;
      gap: 8px;
    }
    .bar {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    h2 {
      margin-right: auto;
    }
    img {
      max-width: 100%;
      width: auto;
      height: auto;
      max-height: calc(94dvh - 90px);
      margin: 0 auto;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-highest);
    }
  `,
})
export class PhotoViewer {
  private readonly data = inject<ViewedPhotos>(MAT_DIALOG_DATA);
  protected readonly photos = this.data.photos;
  protected readonly index = signal(this.data.index);
  protected readonly photo = computed(() => this.photos[this.index()]);

  protected go(step: 1 | -1): void {
    this.index.update((index) => Math.min(this.photos.length - 1, Math.max(0, index + step)));
  }
}
