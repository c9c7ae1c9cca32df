import { booleanAttribute, Component, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PhotoPartsFragment } from '@ns/contract/console';
import { PhotoViewer, type ViewedPhotos } from './photo-viewer.ts';

/** Small photos that open large. */
@Component({
  selector: 'ns-photo-strip',
  imports: [TranslocoPipe],
  template: `
    <ul>
      @for (photo of photos(); track photo.id) {
        <li>
          <button
            type="button"
            [attr.aria-label]="'photos.open' | transloco: { number: $index + 1, count: photos().length }"
            (click)="open($index)"
          >
            <img [src]="photo.thumbnailUrl" alt="" loading="lazy" width="132" height="100" />
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
    }
    button {
      display: block;
      padding: 0;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 10px;
      background: var(--mat-sys-surface-container-highest);
      overflow: hidden;
      cursor: zoom-in;
    }
    button:focus-visible {
      border-radius: 10px;
    }
    img {
      display: block;
      object-fit: cover;
      transition: scale 200ms ease-out;
    }
    button:hover img {
      scale: 1.04;
    }
  `,
})
export class PhotoStrip {
  private readonly dialog = inject(MatDialog);

  readonly photos = input.required<readonly PhotoPartsFragment[]>();

  /** Whether they are photos of a report, of which somebody may cover parts. */
  readonly coverable = input(false, { transform: booleanAttribute });

  protected open(index: number): void {
    this.dialog.open<PhotoViewer, ViewedPhotos>(PhotoViewer, {
      data: { photos: this.photos(), index, coverable: this.coverable() },
      width: '96vw',
      maxWidth: '1800px',
      maxHeight: '96dvh',
      autoFocus: 'dialog',
    });
  }
}
