import { Injectable, Injector, effect, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import type { IonRouterOutlet } from '@ionic/angular/ion-router-outlet';
import { Platform } from '@ionic/angular/platform';
import { filter } from 'rxjs';
import { isAppleApp } from '../device/native-app.ts';
import { Appearance } from '../page/appearance.ts';

/** What the native app has around its pages: the bars of the system, its button for back, what the hand feels. */
@Injectable({ providedIn: 'root' })
export class NativeFrame {
  private readonly appearance = inject(Appearance);
  private readonly injector = inject(Injector);
  private readonly platform = inject(Platform);
  private readonly router = inject(Router);

  /** Call it once. @param outlet that of the pages */
  async begin(outlet: IonRouterOutlet): Promise<void> {
    const [{ App }, { Haptics, NotificationType }, { Keyboard, KeyboardStyle }, { StatusBar, Style }] =
      await Promise.all([
        import('@capacitor/app'),
        import('@capacitor/haptics'),
        import('@capacitor/keyboard'),
        import('@capacitor/status-bar'),
      ]);
    // Ionic has closed a sheet or gone back before; at the first page the button leaves the app, as everywhere.
    this.platform.backButton.subscribeWithPriority(-1, () => {
      if (!outlet.canGoBack()) {
        void App.exitApp();
      }
    });
    effect(
      () => {
        const isDark = this.appearance.scheme() === 'dark';
        void StatusBar.setStyle({ style: isDark ? Style.Dark : Style.Light });
        if (isAppleApp()) {
          void Keyboard.setStyle({ style: isDark ? KeyboardStyle.Dark : KeyboardStyle.Light });
        }
      },
      { injector: this.injector },
    );
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(({ urlAfterRedirects }) => {
      if (urlAfterRedirects.startsWith('/report/sent/')) {
        void Haptics.notification({ type: NotificationType.Success });
      }
    });
  }
}
