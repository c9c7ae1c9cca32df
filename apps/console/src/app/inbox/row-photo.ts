import { Component, input, linkedSignal } from '@angular/core';
import { screenParts } from '../appearance/screen-parts.ts';

/** The first photo of a report in its row; a mark in its place where the row is too low, or the photo did not come. */
@Component({
  selector: 'ns-row-photo',
  imports: [screenParts],
  host: { 'data-testid': 'row-photo' },
  template: `
    @if (asMark() || failed()) {
      <mat-icon class="ns-icon-small" svgIcon="photo" aria-hidden="true" />
    } @else {
      <img [src]="url()" alt="" loading="lazy" decoding="async" (error)="failed.set(true)" />
    }
    <span class="cdk-visually-hidden">{{ 'inbox.withPhoto' | transloco }}</span>
  `,
  styles: `
    :host {
      display: grid;
      place-items: center;
      color: var(--mat-sys-on-surface-variant);
    }
    img {
      width: var(--ns-row-photo, 36px);
      height: var(--ns-row-photo, 36px);
      border-radius: 5px;
      object-fit: cover;
      background: var(--mat-sys-surface-container-highest);
    }
  `,
})
export class RowPhoto {
  readonly url = input.required<string>();
  /** Whether there is only room for the mark. */
  readonly asMark = input(false);

  protected readonly failed = linkedSignal({ source: this.url, computation: () => false });
}
