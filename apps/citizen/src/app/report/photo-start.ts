import { Component, inject, input, output } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { PhotoButton } from '../photos/photo-button.ts';
import type { PhotoTray } from '../photos/photo-tray.ts';
import { Icon } from '../icons/icon.ts';

/** Begins a signal with what one sees: a photo first, words later. */
@Component({
  selector: 'ns-photo-start',
  imports: [Icon, PhotoButton],
  template: `
    @if (tray().items().length > 0) {
      <div class="taken" role="status">
        <ul class="plain">
          @for (photo of tray().items(); track photo.id) {
            <li>
              <img [src]="photo.previewUrl" [alt]="t('photos.alt', { number: $index + 1 })" />
              <button
                type="button"
                [attr.aria-label]="t('photos.remove', { number: $index + 1 })"
                (click)="tray().remove(photo.id)"
              >
                <ns-icon name="close" aria-hidden="true" />
              </button>
            </li>
          }
        </ul>
        <p>{{ t(tray().items().length > 1 ? 'report.photosTaken' : 'report.photoTaken') }}</p>
      </div>
    } @else {
      <ns-photo-button [label]="t('report.photoFirst')" (chosen)="add($event)" />
    }
  `,
  styles: `
    .taken {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: center;
      padding: 0.75rem;
      border-radius: var(--ns-radius-small);
      background: var(--ns-leaf-mist);
    }

    .taken p {
      flex: 1 1 12rem;
      margin: 0;
    }

    ul {
      display: flex;
      gap: 0.5rem;
    }

    li {
      position: relative;
    }

    li button {
      position: absolute;
      top: -0.6rem;
      right: -0.6rem;
      display: grid;
      width: 2.75rem;
      height: 2.75rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--ns-ink);
      cursor: pointer;
      place-items: start end;
    }

    li button ns-icon {
      padding: 0.2rem;
      border: 1px solid var(--ns-line);
      border-radius: 50%;
      background: var(--ns-surface);
      font-size: 1rem;
    }

    img {
      display: block;
      width: 4.5rem;
      height: 4.5rem;
      border-radius: 10px;
      background: var(--ns-sunken);
      object-fit: cover;
    }
  `,
})
export class PhotoStart {
  readonly tray = input.required<PhotoTray>();
  /** Photos were added: the next thing is to say what they show. */
  readonly added = output();

  protected readonly t = inject(ScreenTexts).t;
  protected add(files: readonly File[]): void {
    void this.tray().add(files);
    this.added.emit();
  }
}
