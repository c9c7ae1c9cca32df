import { Component, type ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonModal } from '@ionic/angular/ion-modal';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import type { SignalPhotoFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';

/**
 * Photos on the whole screen: swiped, turned with the arrow keys, made larger by a press. Closing gives the focus back.
 */
@Component({
  selector: 'ns-photo-viewer',
  imports: [IonButton, IonButtons, IonContent, IonHeader, IonIcon, IonModal, IonTitle, IonToolbar],
  host: { '(document:keydown.arrowleft)': 'turn(-1)', '(document:keydown.arrowright)': 'turn(1)' },
  template: `
    <!-- Ionic reads the name once, when the modal comes up: it is there by then. -->
    @if (t('viewer.title'); as title) {
      <ion-modal
        [attr.aria-label]="title"
        [isOpen]="true"
        (didPresent)="goTo(start(), 'instant')"
        (didDismiss)="closed.emit()"
        #modal
      >
        <ng-template>
          <ion-header>
            <ion-toolbar>
              <ion-title
                ><span role="status">{{
                  t('viewer.count', { number: shown() + 1, count: photos().length })
                }}</span></ion-title
              >
              <ion-buttons slot="end">
                <ion-button [attr.aria-pressed]="zoomed()" [attr.aria-label]="t('viewer.zoom')" (click)="zoom()">
                  <ion-icon slot="icon-only" name="search" aria-hidden="true" />
                </ion-button>
                <ion-button [attr.aria-label]="t('form.close')" (click)="modal.dismiss()">
                  <ion-icon slot="icon-only" name="close" aria-hidden="true" />
                </ion-button>
              </ion-buttons>
            </ion-toolbar>
          </ion-header>
          <ion-content [scrollY]="false">
            <ul class="slides" #strip (scroll)="look()">
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
              @for (step of steps; track step.by) {
                <ion-button
                  class="turn"
                  shape="round"
                  slot="fixed"
                  [class.next]="step.by > 0"
                  [attr.aria-label]="t('viewer.' + step.icon)"
                  [disabled]="!photos()[shown() + step.by]"
                  (click)="turn(step.by)"
                >
                  <ion-icon slot="icon-only" [name]="step.icon === 'next' ? 'forward' : 'back'" aria-hidden="true" />
                </ion-button>
              }
            }
          </ion-content>
        </ng-template>
      </ion-modal>
    }
  `,
  styleUrl: './photo-viewer.css',
})
export class PhotoViewer {
  readonly photos = input.required<readonly SignalPhotoFragment[]>();
  /** Which of them is shown first. */
  readonly start = input(0);
  readonly closed = output();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly steps = [
    { by: -1, icon: 'before' },
    { by: 1, icon: 'next' },
  ] as const;
  private readonly strip = viewChild<ElementRef<HTMLElement>>('strip');
  protected readonly zoomed = signal(false);
  private readonly position = signal<number | null>(null);
  protected readonly shown = computed(() => this.position() ?? this.start());

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

  protected goTo(position: number, behavior: ScrollBehavior): void {
    const strip = this.strip()?.nativeElement;
    strip?.scrollTo({ left: position * strip.clientWidth, behavior });
  }
}
