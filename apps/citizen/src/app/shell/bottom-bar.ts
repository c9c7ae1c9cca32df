import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { IonBadge } from '@ionic/angular/ion-badge';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonTabBar } from '@ionic/angular/ion-tab-bar';
import { IonTabButton } from '@ionic/angular/ion-tab-button';
import { NavController } from '@ionic/angular/nav-controller';
import { ScreenTexts, SessionStore } from '@ns/web';
import { WideScreen } from '../page/wide-screen.ts';
import { SignalNews } from '../signals/signal-news.ts';

/**
 * The navigation of a phone, within reach of a thumb. Without the `ion-tabs` around it: those keep the pages of every
 * tab, and nothing of the former person may stay in one after signing out.
 */
@Component({
  selector: 'ns-bottom-bar',
  imports: [IonBadge, IonIcon, IonLabel, IonTabBar, IonTabButton],
  template: `
    <nav [attr.aria-label]="t('shell.navigation')">
      <ion-tab-bar id="tabs" [selectedTab]="selected()">
        @for (tab of tabs; track tab.path) {
          <ion-tab-button
            [tab]="tab.path"
            [href]="tab.path"
            [layout]="screen.isLow() ? 'icon-start' : 'icon-top'"
            (ionTabButtonClick)="navigation.navigateRoot(tab.path)"
          >
            <ion-icon [name]="tab.icon" aria-hidden="true" />
            <ion-label>{{ t(tab.label) }}</ion-label>
            @if (tab.path === '/signals' && session.signedIn() && news.unread().size; as count) {
              <!-- Not in an element of its own: the button places a badge that is its child. -->
              <ion-badge color="danger" aria-hidden="true" data-testid="unread-count">{{ count }}</ion-badge>
              <span class="visually-hidden">{{ t('mySignals.unreadCount', { count }) }}</span>
            }
          </ion-tab-button>
        }
      </ion-tab-bar>
    </nav>
  `,
})
export class BottomBar {
  private readonly router = inject(Router);
  protected readonly t = inject(ScreenTexts).t;
  protected readonly session = inject(SessionStore);
  protected readonly news = inject(SignalNews);
  protected readonly screen = inject(WideScreen);
  protected readonly navigation = inject(NavController);
  protected readonly tabs = [
    { path: '/', icon: 'home', label: 'shell.home' },
    { path: '/map', icon: 'place', label: 'shell.map' },
    { path: '/report', icon: 'add', label: 'shell.reportShort' },
    { path: '/signals', icon: 'list', label: 'shell.mySignals' },
    { path: '/account', icon: 'person', label: 'shell.account' },
  ] as const;
  private readonly navigated = toSignal(this.router.events);
  /** The tab to which the page belongs; empty for a page of none. */
  protected readonly selected = computed(() => {
    this.navigated();
    const [, first] = /^\/([^/?#]*)/.exec(this.router.url) ?? [];
    return this.tabs.find(({ path }) => path === `/${first ?? ''}`)?.path ?? '';
  });
}
