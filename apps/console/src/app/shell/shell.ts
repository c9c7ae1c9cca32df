import { Component, DOCUMENT, type ElementRef, effect, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
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
  private readonly document = inject(DOCUMENT);
  private readonly main = viewChild<ElementRef<HTMLElement>>('main');

  protected readonly places: readonly { path: string; label: string; icon: IconName }[] = [
    { path: '/inbox', label: 'nav.inbox', icon: 'inbox' },
    { path: '/stuck', label: 'nav.stuck', icon: 'attention' },
  ];

  constructor() {
    inject(ConsoleFeed);
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => event instanceof NavigationEnd && this.readNewPage());
    effect(() => {
      // Signed out in another tab, or the session ended: the page is kept for after the next sign-in.
      if (this.session.state() === 'signedOut' && !this.router.url.startsWith('/sign-in')) {
        void this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
      }
    });
  }

  /** A screen reader goes on at the new page instead of nowhere; a screen that placed the focus itself keeps it. */
  private readNewPage(): void {
    if (this.document.activeElement === this.document.body) {
      this.main()?.nativeElement.focus({ preventScroll: true });
    }
  }

  /** The router rewrites bare fragments, so the jump to the content is made by hand. */
  protected skipToContent(): void {
    this.main()?.nativeElement.focus();
  }
}
