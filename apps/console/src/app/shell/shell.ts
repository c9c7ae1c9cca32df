import { Component, effect, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@ns/web';
import { type IconName } from '../appearance/icon-set';
import { Catalogue } from '../catalogue/catalogue';
import { InboxStore } from '../inbox/inbox-store';
import { ConsoleFeed } from '../live/console-feed';
import { AccountMenu } from './account-menu';
import { ConnectionBadge } from './connection-badge';
import { LanguageSwitch } from './language-switch';
import { ThemeSwitch } from './theme-switch';

/** The frame of the console: the bar on top, one screen below it. */
@Component({
  selector: 'ns-shell',
  imports: [MatIcon, RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe, AccountMenu, ConnectionBadge, LanguageSwitch, ThemeSwitch],
  providers: [Catalogue, ConsoleFeed, InboxStore],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly places: readonly { path: string; label: string; icon: IconName }[] = [
    { path: '/inbox', label: 'nav.inbox', icon: 'inbox' },
    { path: '/stuck', label: 'nav.stuck', icon: 'attention' },
  ];

  constructor() {
    inject(ConsoleFeed);
    effect(() => {
      // Signed out in another tab, or the session ended: the page is kept for after the next sign-in.
      if (this.session.state() === 'signedOut' && !this.router.url.startsWith('/sign-in')) {
        void this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
      }
    });
  }

  /** The router rewrites bare fragments, so the jump to the content is made by hand. */
  protected skipTo(main: HTMLElement): void {
    main.focus();
  }
}
