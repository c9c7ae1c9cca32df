import { Component, inject, input, signal } from '@angular/core';
import type { SignalPhotoFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { PhotoViewer } from '../viewer/photo-viewer.ts';

/** Photos that the server has; each opens on the whole screen, in a new tab with a modifier key. */
@Component({
  selector: 'ns-photo-list',
  imports: [PhotoViewer],
  template: `
    <ul class="plain photos">
      @for (photo of photos(); track photo.id) {
        <li>
          <a class="photo" [href]="photo.url" target="_blank" rel="noopener" (click)="open($event, $index)">
            <img
              [src]="photo.thumbnailUrl"
              [alt]="description() || t('photos.alt', { number: $index + 1 })"
              loading="lazy"
            />
          </a>
        </li>
      }
    </ul>
    @if (opened() !== null) {
      @defer (on immediate) {
        <ns-photo-viewer [photos]="photos()" [start]="opened() ?? 0" (closed)="opened.set(null)" />
      }
    }
  `,
})
export class PhotoList {
  readonly photos = input.required<readonly SignalPhotoFragment[]>();
  /** What the photos show, in words; without it they are numbered. */
  readonly description = input('');
  protected readonly t = inject(ScreenTexts).t;
  /** Which photo stands on the whole screen. */
  protected readonly opened = signal<number | null>(null);

  protected open(event: MouseEvent, index: number): void {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.opened.set(index);
    }
  }
}
