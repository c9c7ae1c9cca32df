import { Component, inject } from '@angular/core';
import { RouterLinkActive } from '@angular/router';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { ScreenTexts, SessionStore } from '@ns/web';
import { FirstScreen } from '../page/first-screen.ts';
import { UnreadCount } from '../signals/unread-count.ts';
import { screenParts } from '../page/screen-parts.ts';

/** The navigation of a phone, within reach of a thumb. */
@Component({
  selector: 'ns-bottom-bar',
  imports: [screenParts, RouterLinkActive, IonRouterLinkWithHref, UnreadCount],
  template: `
    <nav [attr.aria-label]="t('shell.navigation')">
      @for (tab of tabs; track tab.path) {
        <a
          [routerLink]="tab.path"
          routerDirection="root"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: tab.path === '/' }"
        >
          <ns-icon [name]="tab.icon" aria-hidden="true" />
          <span>{{ t(tab.label) }}</span>
          @if (tab.path === '/signals' && session.signedIn()) {
            <span class="count">
              @defer (when first.isShown()) {
                <ns-unread-count />
              }
            </span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      padding-bottom: var(--ion-safe-area-bottom);
      border-top: 1px solid var(--ns-line);
      background: var(--ns-surface);
    }

    a {
      position: relative;
      display: grid;
      flex: 1 1 0;
      justify-items: center;
      gap: 0.1rem;
      min-width: 0;
      padding: 0.45rem 0.15rem 0.5rem;
      color: var(--ns-ink-soft);
      font-size: 0.72rem;
      font-weight: 570;
      line-height: 1.2;
      text-align: center;
      text-decoration: none;
    }

    ns-icon {
      padding: 0.2rem 0.9rem;
      border-radius: 999px;
      font-size: 1.35rem;
    }

    a.here {
      color: var(--ns-river);
    }

    a.here ns-icon {
      background: var(--ns-river-mist);
    }

    .count {
      position: absolute;
      top: 0.3rem;
      inset-inline-start: calc(50% + 0.4rem);
    }

    /* A phone on its side has little height. */
    @media (height < 30rem) {
      a {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.35rem;
        padding-block: 0.2rem;
      }

      ns-icon {
        padding: 0.2rem 0.4rem;
      }

      .count {
        position: static;
      }
    }
  `,
})
export class BottomBar {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly session = inject(SessionStore);
  protected readonly first = inject(FirstScreen);
  protected readonly tabs = [
    { path: '/', icon: 'home', label: 'shell.home' },
    { path: '/map', icon: 'place', label: 'shell.map' },
    { path: '/report', icon: 'add', label: 'shell.reportShort' },
    { path: '/signals', icon: 'list', label: 'shell.mySignals' },
    { path: '/account', icon: 'person', label: 'shell.account' },
  ] as const;
}
