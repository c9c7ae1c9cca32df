import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  DOCUMENT,
  type TemplateRef,
  computed,
  effect,
  inject,
  input,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import { IonModal } from '@ionic/angular/ion-modal';
import { ScreenTexts } from '@ns/web';
import { ModalName } from '../page/modal-name.ts';
import { WideScreen } from '../page/wide-screen.ts';

/** How much of the map the sheet covers. */
export type SheetLevel = 'peek' | 'half' | 'full';

/** The heading of the list with the handle above it, pixels. */
export const peekPx = 92;
/** The handle alone, which is what a window of little height has room for, pixels. */
const handlePx = 36;
/** Height of the search and its buttons upon the map, which the sheet leaves free, pixels. */
export const toolsPx = 124;

/**
 * The list of a phone's map: a sheet above the map that is drawn up or pressed open. It takes neither the focus nor the
 * page: the map, the bars and the keyboard's way through them stay usable next to it.
 */
@Component({
  selector: 'ns-city-sheet',
  host: { '(window:resize)': 'resized.update(next)' },
  imports: [IonContent, IonModal, ModalName, NgTemplateOutlet],
  template: `
    <ion-modal
      class="city-sheet"
      [nsName]="label()"
      [style.top.px]="room().top"
      [style.bottom.px]="room().bottom"
      [isOpen]="open()"
      [breakpoints]="breakpoints()"
      [initialBreakpoint]="initial()"
      [backdropBreakpoint]="1"
      [backdropDismiss]="false"
      [expandToScroll]="false"
      [focusTrap]="false"
      [keyboardClose]="false"
      [handle]="false"
      (didPresent)="settle()"
      (willDismiss)="presented.set(false)"
      (ionBreakpointDidChange)="take($event.detail.breakpoint)"
    >
      <ng-template>
        <button
          type="button"
          class="grip"
          [attr.aria-label]="t(level() === 'peek' ? 'map.openList' : 'map.closeList')"
          [attr.aria-expanded]="level() !== 'peek'"
          (click)="level.set(level() === 'peek' ? 'half' : 'peek')"
        ></button>
        <ion-content [scrollX]="false">
          <div class="inside"><ng-container [ngTemplateOutlet]="content()" /></div>
        </ion-content>
      </ng-template>
    </ion-modal>
  `,
})
export class CitySheet {
  /** Whether the page is on the screen: the sheet is above all pages. */
  readonly open = input.required<boolean>();
  readonly level = model.required<SheetLevel>();
  /** What a screen reader calls it. */
  readonly label = input.required<string>();
  readonly content = input.required<TemplateRef<unknown>>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly document = inject(DOCUMENT);
  private readonly screen = inject(WideScreen);
  private readonly modal = viewChild(IonModal);
  protected readonly presented = signal(false);
  /** How often the window changed its size, or the phone was turned. */
  protected readonly resized = signal(0);
  protected readonly next = (times: number): number => times + 1;
  /** Between the bars of the app. */
  protected readonly room = computed(() => {
    this.resized();
    const bars = this.open() ? this.document : null;
    const header = bars?.querySelector('.ion-page:not(.ion-page-hidden) > ion-header')?.clientHeight ?? 0;
    const bottom = bars?.querySelector('ion-tab-bar')?.clientHeight ?? 0;
    const height = (bars?.documentElement.clientHeight ?? 0) - header - bottom;
    // A very low window has no room for both.
    const tools = height - toolsPx < 2 * peekPx ? 0 : toolsPx;
    return { top: header + tools, bottom, height: Math.max(peekPx, height - tools) };
  });
  private readonly shares = computed<Readonly<Record<SheetLevel, number>>>(() => ({
    peek: Math.min(0.45, (this.screen.isLow() ? handlePx : peekPx) / this.room().height),
    half: 0.5,
    full: 1,
  }));
  protected readonly breakpoints = computed(() => Object.values(this.shares()));
  protected readonly initial = computed(() => this.shares()[untracked(this.level)]);

  constructor() {
    effect(() => {
      const share = this.shares()[this.level()];
      if (this.presented()) {
        void untracked(this.modal)?.setCurrentBreakpoint(share);
      }
    });
  }

  /** Ionic says of every sheet that what is behind it cannot be used; behind this one is the map. */
  protected settle(): void {
    const modal = this.modal() as unknown as { readonly el: HTMLElement } | undefined;
    modal?.el.shadowRoot?.querySelector('[aria-modal]')?.removeAttribute('aria-modal');
    this.presented.set(true);
  }

  /** It was drawn there. */
  protected take(share: number): void {
    const level = (['full', 'half', 'peek'] as const).find((each) => Math.abs(this.shares()[each] - share) < 0.01);
    if (level) {
      this.level.set(level);
    }
  }
}
