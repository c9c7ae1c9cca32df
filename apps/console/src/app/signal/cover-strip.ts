import { Component, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { PhotoPartsFragment } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { openCovers } from './cover-dialog.ts';
import { stateOf } from './looks.ts';

/** The photos as the public would see them; each opens to be covered. */
@Component({
  selector: 'ns-cover-strip',
  imports: [screenParts],
  template: `
    <ul class="ns-buttons">
      @for (photo of photos(); track photo.id) {
        <li>
          <button
            type="button"
            [attr.aria-label]="
              'cover.open.' + stateOf(photo) | transloco: { number: $index + 1, count: photo.covers.length }
            "
            (click)="open(photo)"
          >
            <img alt="" loading="lazy" width="88" height="66" [src]="photo.coveredUrl ?? photo.thumbnailUrl" />
            <span class="ns-small">
              @switch (stateOf(photo)) {
                @case ('waiting') {
                  <mat-icon class="ns-icon-small" svgIcon="clock" aria-hidden="true" />{{
                    'looks.short.waiting' | transloco
                  }}
                }
                @case ('failed') {
                  <mat-icon class="ns-icon-small" svgIcon="attention" aria-hidden="true" />{{
                    'looks.short.failed' | transloco
                  }}
                }
                @case ('seen') {
                  <mat-icon class="ns-icon-small" svgIcon="cover" aria-hidden="true" />{{ photo.covers.length }}
                }
              }
            </span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    button {
      display: grid;
      padding: 0;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
      color: var(--mat-sys-on-surface);
      overflow: hidden;
      cursor: pointer;
    }
    img {
      display: block;
      object-fit: cover;
    }
    span {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 4px;
      padding: 2px;
    }
  `,
})
export class CoverStrip {
  private readonly dialog = inject(MatDialog);

  readonly photos = input.required<readonly PhotoPartsFragment[]>();

  protected readonly stateOf = stateOf;

  protected open(photo: PhotoPartsFragment): void {
    openCovers(this.dialog, photo);
  }
}
