import { Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { IonBackButton } from '@ionic/angular/ion-back-button';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonRouterLink, IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { ScreenTexts, SessionStore } from '@ns/web';
import { UnreadCount } from '../signals/unread-count.ts';
import { LanguageSwitch } from './language-switch.ts';
import { MunicipalityName } from './municipality-name.ts';
import { WideScreen } from '../page/wide-screen.ts';

/** The toolbar of a page: way back, name of the service, language, and on wide screens the whole navigation. */
@Component({
  selector: 'ns-top-bar',
  imports: [
    IonBackButton,
    IonButton,
    IonButtons,
    IonRouterLink,
    IonRouterLinkWithHref,
    IonTitle,
    IonToolbar,
    LanguageSwitch,
    MunicipalityName,
    RouterLink,
    RouterLinkActive,
    UnreadCount,
  ],
  templateUrl: './top-bar.html',
})
export class TopBar {
  /** Where the way back leads when no page was open before. */
  readonly backTo = input<string>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly session = inject(SessionStore);
  protected readonly screen = inject(WideScreen);
  protected readonly pages = [
    { path: '/map', label: 'shell.map' },
    { path: '/report', label: 'shell.report' },
    { path: '/signals', label: 'shell.mySignals' },
    { path: '/track', label: 'shell.track' },
  ] as const;
}
