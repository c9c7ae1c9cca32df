import { Component, afterNextRender, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { ScreenTexts, SessionStore } from '@ns/web';
import { FirstScreen } from '../page/first-screen.ts';
import { inSeparateTasks } from '../page/separate-tasks.ts';
import { UnreadCount } from '../signals/unread-count.ts';
import { LanguageSwitch } from './language-switch.ts';
import { MunicipalityName } from './municipality-name.ts';
import { WideScreen } from '../page/wide-screen.ts';

/** Name of the service, language, and on wide screens the whole navigation. */
@Component({
  selector: 'ns-top-bar',
  imports: [RouterLink, RouterLinkActive, IonRouterLinkWithHref, LanguageSwitch, MunicipalityName, UnreadCount],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
})
export class TopBar {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly session = inject(SessionStore);
  protected readonly first = inject(FirstScreen);
  protected readonly wide = inject(WideScreen);
  /** What follows the name is drawn in a task of its own. */
  protected readonly isWhole = signal(false);

  constructor() {
    afterNextRender(() => inSeparateTasks([() => this.isWhole.set(true)]));
  }
}
