import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SignalPhotoFragment } from '@ns/contract/citizen';

/** Photos that the server has; each opens in full size. */
@Component({
  selector: 'ns-photo-list',
  imports: [TranslocoDirective],
  template: `
    <ul class="photos" *transloco="let t">
      @for (photo of photos(); track photo.id) {
        <li>
          <a class="photo" [href]="photo.url" target="_blank" rel="noopener">
            <img [src]="photo.thumbnailUrl" [alt]="t('photos.alt', { number: $index + 1 })" loading="lazy" />
          </a>
        </li>
      }
    </ul>
  `,
})
export class PhotoList {
  readonly photos = input.required<readonly SignalPhotoFragment[]>();
}
