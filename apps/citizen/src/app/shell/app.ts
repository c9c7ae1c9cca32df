import { Component, Injector, afterNextRender, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, Router } from '@angular/router';
import { IonApp } from '@ionic/angular/ion-app';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonRouterOutlet } from '@ionic/angular/ion-router-outlet';
import { NavController } from '@ionic/angular/nav-controller';
import { ScreenTexts, SessionStore } from '@ns/web';
import { filter } from 'rxjs';
import { signedInOnly } from '../account/signed-in-guard.ts';
import { isNativeApp } from '../device/native-app.ts';
import { Appearance } from '../page/appearance.ts';
import { BottomBar } from './bottom-bar.ts';
import { NewVersion } from './new-version.ts';
import { PageFailure } from './page-failure.ts';
import { PageFocus } from '../page/page-focus.ts';
import { WideScreen } from '../page/wide-screen.ts';

/** The frame around all screens. */
@Component({
  selector: 'ns-root',
  imports: [IonApp, IonIcon, IonRouterOutlet, BottomBar, NewVersion, PageFailure],
  host: { '(window:online)': 'online.set(true)', '(window:offline)': 'online.set(false)' },
  template: `
    <ion-app>
      <button class="skip" type="button" (click)="focus.skipToContent()">{{ t('shell.skip') }}</button>
      <div class="outlet"><ion-router-outlet /></div>
      <ns-page-failure [online]="online()" />
      <div class="strip" role="status">
        @if (!online()) {
          <ion-icon name="offline" aria-hidden="true" />{{ t('shell.offline') }}
        }
      </div>
      @if (!wide.navigationAbove()) {
        <ns-bottom-bar />
      }
      <ns-new-version />
    </ion-app>
  `,
})
export class App {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly focus = inject(PageFocus);
  protected readonly wide = inject(WideScreen);
  protected readonly online = signal(navigator.onLine);
  private readonly outlet = viewChild.required(IonRouterOutlet);

  constructor() {
    inject(Appearance);
    const session = inject(SessionStore);
    const router = inject(Router);
    const navigation = inject(NavController);
    const injector = inject(Injector);
    if (isNativeApp()) {
      afterNextRender(async () => {
        const { NativeFrame } = await import('./native-frame.ts');
        await injector.get(NativeFrame).begin(this.outlet());
      });
    }
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
