import { Component, computed, input } from '@angular/core';
import type { PhotoPartsFragment } from '@ns/contract/console';
import { screenParts } from '../../appearance/screen-parts.ts';

/** A photo as everybody sees it, with frames around what the machine found; the word of each is outside of it. */
@Component({
  selector: 'ns-found-photo',
  imports: [screenParts],
  template: `
    <div class="surface">
      <img
        loading="lazy"
        [src]="photo().url"
        [width]="photo().width"
        [height]="photo().height"
        [alt]="'publicPhotos.photo' | transloco: { reference: reference() }"
      />
      @for (area of found(); track $index) {
        <div
          class="area"
          data-testid="found-area"
          [style.left.%]="area.x * 100"
          [style.top.%]="area.y * 100"
          [style.width.%]="area.width * 100"
          [style.height.%]="area.height * 100"
        >
          <span class="ns-small" [class.below]="area.y < 0.15" [class.leftwards]="area.x > 0.6">{{
            'cover.kind.' + area.kind | transloco
          }}</span>
        </div>
      }
    </div>
  `,
  styles: `
    .surface {
      position: relative;
      width: fit-content;
      max-width: 100%;
      overflow: hidden;
      border-radius: 8px;
    }
    img {
      display: block;
      width: auto;
      height: auto;
      max-width: 100%;
      max-height: 60dvh;
      background: var(--mat-sys-surface-container-high);
    }
    .area {
      position: absolute;
      border: 2px solid #ffffff;
      outline: 2px solid #10171a;
    }
    span {
      position: absolute;
      left: -4px;
      bottom: calc(100% + 4px);
      padding: 0 4px;
      background: #10171a;
      color: #ffffff;
      line-height: 1.3;
      white-space: nowrap;
    }
    .below {
      top: calc(100% + 4px);
      bottom: auto;
    }
    .leftwards {
      left: auto;
      right: -4px;
    }
  `,
})
export class FoundPhoto {
  readonly photo = input.required<PhotoPartsFragment>();
  readonly reference = input.required<string>();

  protected readonly found = computed(() => this.photo().look?.found ?? []);
}
