import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@ns/web';
import { UnsentList } from '../outbox/unsent-list';
import { Icon } from '../shell/icon';
import { Page } from '../shell/page';
import { WideScreen } from '../shell/wide-screen';
import { NewsLine } from '../signals/news-line';
import { Town } from './town';

/** The landing page: what the service is and the two things one comes for. */
@Component({
  selector: 'ns-home',
  imports: [RouterLink, Icon, IonRouterLinkWithHref, TranslocoDirective, NewsLine, Page, Town, UnsentList],
  templateUrl: './home.html',
  styleUrl: './home.css',
})
export class Home {
  protected readonly session = inject(SessionStore);
  protected readonly wide = inject(WideScreen);
  protected readonly steps = ['describe', 'number', 'follow'] as const;
}
