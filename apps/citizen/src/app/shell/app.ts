import { Component, afterNextRender, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, Router } from '@angular/router';
import { IonApp } from '@ionic/angular/ion-app';
import { IonRouterOutlet } from '@ionic/angular/ion-router-outlet';
import { NavController } from '@ionic/angular/nav-controller';
import { LocalDates, ScreenTexts, SessionStore } from '@ns/web';
import { filter } from 'rxjs';
import { signedInOnly } from '../account/signed-in-guard.ts';
import { Appearance } from '../page/appearance.ts';
import { BottomBar } from './bottom-bar.ts';
import { Icon } from '../icons/icon.ts';
import { NewVersion } from './new-version.ts';
import { PageFailure } from './page-failure.ts';
import { inSeparateTasks } from '../page/separate-tasks.ts';
import { PageFocus } from '../page/page-focus.ts';
import { readCalendars } from './read-calendars.ts';
import { TopBar } from './top-bar.ts';
import { WideScreen } from '../page/wide-screen.ts';

/** The frame around all screens. */
@Component({
  selector: 'ns-root',
  imports: [IonApp, Icon, IonRouterOutlet, TopBar, BottomBar, NewVersion, PageFailure],
  host: { '(window:online)': 'online.set(true)', '(window:offline)': 'online.set(false)' },
  template: `
    <ion-app>
      @if (drawn() >= 1) {
        <button class="skip" type="button" (click)="focus.skipToContent()">{{ t('shell.skip') }}</button>
        <ns-top-bar />
      }
      @if (drawn() >= 2) {
        <div class="offline" role="status">
          @if (!online()) {
            <ns-icon name="offline" aria-hidden="true" />{{ t('shell.offline') }}
          }
        </div>
        <ns-page-failure [online]="online()" />
        @if (drawn() >= 4) {
          <ns-new-version />
        }
        <div class="outlet"><ion-router-outlet /></div>
      }
      @if (drawn() >= 3 && !wide.navigationAbove()) {
        <ns-bottom-bar />
      }
    </ion-app>
  `,
  styles: `
    .outlet {
      position: relative;
      flex: 1;
      min-height: 0;
    }

    .skip {
      position: absolute;
      z-index: 10;
      top: 0.5rem;
      left: 0.5rem;
      padding: 0.75rem 1rem;
      border: 0;
      border-radius: 12px;
      background: var(--ns-river);
      color: var(--ns-on-river);
      font: inherit;
      font-weight: 620;
      transform: translateY(-200%);
    }

    .skip:focus {
      transform: none;
    }

    .offline:not(:empty) {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      justify-content: center;
      padding: 0.35rem 1rem;
      background: var(--ns-sun-mist);
      color: var(--ns-sun);
      font-size: 0.85rem;
      font-weight: 570;
      line-height: 1.3;
    }

    .offline ns-icon {
      flex: none;
      font-size: 1.2rem;
    }

    .offline:not(:has(*)) {
      display: none;
    }
  `,
})
export class App {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly focus = inject(PageFocus);
  protected readonly wide = inject(WideScreen);
  protected readonly online = signal(navigator.onLine);
  /** How many parts of the frame are drawn. */
  protected readonly drawn = signal(0);

  constructor() {
    inject(Appearance);
    const session = inject(SessionStore);
    const router = inject(Router);
    const navigation = inject(NavController);
    const dates = inject(LocalDates);
    afterNextRender(() =>
      inSeparateTasks([
        () => session.owner() && readCalendars().then(() => dates.prepare()),
        ...[1, 2, 3].map((part) => () => this.drawn.set(part)),
        () => router.initialNavigation(),
        () => this.drawn.set(4),
      ]),
    );
    const arrived = toSignal(router.events.pipe(filter((event) => event instanceof NavigationEnd)));
    effect(() => {
      arrived();
      // A private page must not stay on the screen after its session is gone, nor come up when it was on its way.
      if (
        session.lost() > 0 &&
        untracked(() => session.owner() === null && isPrivate(router.routerState.snapshot.root))
      ) {
        void navigation.navigateRoot(router.createUrlTree(['/sign-in'], { queryParams: { next: router.url } }), {
          replaceUrl: true,
        });
      }
    });
  }
}

function isPrivate(route: ActivatedRouteSnapshot): boolean {
  return Boolean(route.routeConfig?.canActivate?.includes(signedInOnly)) || route.children.some(isPrivate);
}
