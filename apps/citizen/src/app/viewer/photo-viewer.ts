import {
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { SignalPhotoFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { Icon } from '../icons/icon.ts';

/**
 * Photos on the whole screen: swiped, turned with the arrow keys, made larger by a press. Closing gives the focus back.
 */
@Component({
  selector: 'ns-photo-viewer',
  imports: [Icon],
  host: { '(document:keydown.arrowleft)': 'turn(-1)', '(document:keydown.arrowright)': 'turn(1)' },
  template: `
    <dialog #dialog [attr.aria-label]="t('viewer.title')" (close)="closed.emit()">
      <div class="bar">
        <span class="count" role="status">{{
          t('viewer.count', { number: shown() + 1, count: photos().length })
        }}</span>
        <button type="button" [attr.aria-pressed]="zoomed()" [attr.aria-label]="t('viewer.zoom')" (click)="zoom()">
          <ns-icon name="search" aria-hidden="true" />
        </button>
        <button type="button" [attr.aria-label]="t('form.close')" (click)="dialog.close()">
          <ns-icon name="close" aria-hidden="true" />
        </button>
      </div>
      <ul class="strip" #strip (scroll)="look()">
        @for (photo of photos(); track photo.id) {
          <li [class.zoomed]="zoomed() && $index === shown()">
            <img
              [src]="photo.url"
              [width]="photo.width"
              [height]="photo.height"
              [alt]="t('photos.alt', { number: $index + 1 })"
              [attr.loading]="$index === start() ? null : 'lazy'"
              (dblclick)="zoom()"
            />
          </li>
        }
      </ul>
      @if (photos().length > 1) {
        <button type="button" class="turn" [disabled]="shown() === 0" (click)="turn(-1)">
          <ns-icon name="back" aria-hidden="true" /><span class="visually-hidden">{{ t('viewer.before') }}</span>
        </button>
        <button type="button" class="turn next" [disabled]="shown() === photos().length - 1" (click)="turn(1)">
          <ns-icon name="forward" aria-hidden="true" /><span class="visually-hidden">{{ t('viewer.next') }}</span>
        </button>
      }
    </dialog>
  `,
  styleUrl: './photo-viewer.css',
})
export class PhotoViewer {
  readonly photos = input.required<readonly SignalPhotoFragment[]>();
  /** Which of them is shown first. */
  readonly start = input(0);
  readonly closed = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  private readonly strip = viewChild<ElementRef<HTMLElement>>('strip');
  protected readonly zoomed = signal(false);
  private readonly position = signal<number | null>(null);
  protected readonly shown = computed(() => this.position() ?? this.start());

  constructor() {
    afterNextRender(() => {
      this.dialog()?.nativeElement.showModal();
      this.goTo(this.start(), 'instant');
    });
  }

  protected turn(step: -1 | 1): void {
    const wanted = this.shown() + step;
    if (wanted >= 0 && wanted < this.photos().length) {
      this.goTo(wanted, matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
    }
  }

  protected zoom(): void {
    this.zoomed.update((zoomed) => !zoomed);
  }

  /** The finger or the keys moved the strip. */
  protected look(): void {
    const strip = this.strip()?.nativeElement;
    const position = strip ? Math.round(strip.scrollLeft / Math.max(1, strip.clientWidth)) : 0;
    if (position !== this.shown()) {
      this.zoomed.set(false);
      this.position.set(position);
    }
  }

  private goTo(position: number, behavior: ScrollBehavior): void {
    const strip = this.strip()?.nativeElement;
    strip?.scrollTo({ left: position * strip.clientWidth, behavior });
  }
}
