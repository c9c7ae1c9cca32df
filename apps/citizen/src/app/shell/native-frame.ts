import { Injectable, Injector, effect, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import type { AppPlugin } from '@capacitor/app';
import type { HapticsPlugin, NotificationType } from '@capacitor/haptics';
import type { KeyboardPlugin, KeyboardStyle } from '@capacitor/keyboard';
import type { StatusBarPlugin, Style } from '@capacitor/status-bar';
import type { IonRouterOutlet } from '@ionic/angular/ion-router-outlet';
import { Platform } from '@ionic/angular/platform';
import { filter } from 'rxjs';
import { isAppleApp } from '../device/native-app.ts';
import { Appearance } from '../page/appearance.ts';

/** The plugins of Capacitor that are asked here. */
export interface FramePlugins {
  readonly app: Pick<AppPlugin, 'exitApp'>;
  readonly haptics: Pick<HapticsPlugin, 'notification'>;
  readonly keyboard: Pick<KeyboardPlugin, 'setStyle'>;
  readonly statusBar: Pick<StatusBarPlugin, 'setStyle'>;
}

/** What the native app has around its pages: the bars of the system, its button for back, what the hand feels. */
@Injectable({ providedIn: 'root' })
export class NativeFrame {
  private readonly appearance = inject(Appearance);
  private readonly injector = inject(Injector);
  private readonly platform = inject(Platform);
  private readonly router = inject(Router);

  /**
   * Call it once.
   * @param outlet that of the pages
   */
  async begin(outlet: Pick<IonRouterOutlet, 'canGoBack'>, plugins = framePlugins()): Promise<void> {
    const { app, haptics, keyboard, statusBar } = await plugins;
    // Ionic has closed a sheet or gone back before; at the first page the button leaves the app, as everywhere.
    this.platform.backButton.subscribeWithPriority(-1, () => {
      if (!outlet.canGoBack()) {
        void app.exitApp();
      }
    });
    effect(
      () => {
        const style = this.appearance.scheme() === 'dark' ? 'DARK' : 'LIGHT';
        void statusBar.setStyle({ style: style as Style });
        if (isAppleApp()) {
          void keyboard.setStyle({ style: style as KeyboardStyle });
        }
      },
      { injector: this.injector },
    );
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(({ urlAfterRedirects }) => {
      if (urlAfterRedirects.startsWith('/report/sent/')) {
        void haptics.notification({ type: 'SUCCESS' as NotificationType });
      }
    });
  }
}

async function framePlugins(): Promise<FramePlugins> {
  const [{ App }, { Haptics }, { Keyboard }, { StatusBar }] = await Promise.all([
    import('@capacitor/app'),
    import('@capacitor/haptics'),
    import('@capacitor/keyboard'),
    import('@capacitor/status-bar'),
  ]);
  return { app: App, haptics: Haptics, keyboard: Keyboard, statusBar: StatusBar };
}
