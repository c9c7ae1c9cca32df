import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import type { ViewDidEnter, ViewWillLeave } from '@ionic/angular/common';
import { MySignalDocument, type OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { watchQuery, ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { FollowSwitch } from './follow-switch.ts';
import { MySignalsFeed } from './my-signals-feed.ts';
import { SignalActions } from './signal-actions.ts';
import { SignalNews } from './signal-news.ts';
import { SignalSkeleton } from './signal-skeleton.ts';
import { SignalView } from './signal-view.ts';
import { SignalsAside } from './signals-aside.ts';

/**
 * One signal of the reporter, or one that is followed: where it stands, what was done, and what the reporter may do
 * about it.
 */
@Component({
  selector: 'ns-my-signal',
  imports: [screenParts, FollowSwitch, SignalActions, SignalSkeleton, SignalView, SignalsAside],
  host: { '(document:visibilitychange)': 'look()' },
  template: `
    <ns-page
      [wide]="true"
      [refreshes]="true"
      backTo="/signals"
      [backLabel]="t('shell.mySignals')"
      [heading]="signal()?.category?.name ?? (missing() ? t('signal.missing') : t('signal.heading'))"
    >
      @if (screen.sideBySide()) {
        <ns-signals-aside aside [current]="id()" />
      }
      @if (signal(); as found) {
        <ns-signal-view [signal]="found">
          @if (own()) {
            <ns-signal-actions [signal]="found" (stale)="page.refetch()" />
          } @else {
            @defer (on immediate) {
              <ns-follow-switch class="card" [signal]="found" (turned)="turned.set($event)" />
            } @placeholder {
              <div class="card follow-room"></div>
            } @error {
              <ns-notice kind="danger">{{ t('signal.partUnreachable') }}</ns-notice>
            }
          }
        </ns-signal-view>
      } @else if (page.error(); as failure) {
        <ns-load-failure [failure]="failure" (again)="page.refetch()" />
      } @else if (missing()) {
        <p>{{ t('signal.missingText') }}</p>
      } @else {
        <ns-signal-skeleton />
      }
    </ns-page>
  `,
  styles: `
    /* As high as the switch, so that what is below it stays where it is. */
    .follow-room {
      min-height: 7.5rem;
    }
  `,
})
export class MySignal implements ViewDidEnter, ViewWillLeave {
  readonly id = input.required<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly news = inject(SignalNews);
  protected readonly screen = inject(WideScreen);
  protected readonly page = watchQuery(MySignalDocument, () => ({ id: this.id() }));
  protected readonly own = computed(() => Boolean(this.page.data()?.mySignal));
  /** Who has just stopped following goes on reading, and may follow again, whatever the page is answered meanwhile. */
  protected readonly turned = signal<OwnSignalDetailsFragment | null>(null);
  protected readonly signal = computed<OwnSignalDetailsFragment | null | undefined>(() => {
    const data = this.page.data();
    const turned = this.turned();
    const own = turned?.id === this.id() ? turned : undefined;
    return data?.mySignal ?? (own?.following === false ? own : (data?.followedSignal ?? own));
  });
  protected readonly missing = computed(() => this.page.data() !== undefined && !this.signal());
  private readonly entered = signal(false);
  private readonly visible = signal(document.visibilityState === 'visible');

  constructor() {
    inject(MySignalsFeed).keepCurrent(this.page, inject(DestroyRef));
    effect(() => {
      // The outlet keeps pages alive that nobody sees, and so does a browser behind another window.
      const shown = this.signal();
      const last = shown?.timeline.at(-1)?.cursor;
      if (shown && last && this.entered() && this.visible()) {
        this.news.show(shown.id, last);
      }
    });
  }

  ionViewDidEnter(): void {
    this.entered.set(true);
  }

  ionViewWillLeave(): void {
    this.entered.set(false);
  }

  protected look(): void {
    this.visible.set(document.visibilityState === 'visible');
  }
}
