import { Dialog } from '@angular/cdk/dialog';
import {
  Component,
  DOCUMENT,
  DestroyRef,
  type ElementRef,
  Injector,
  ViewContainerRef,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { NavigationEnd, Router, RouterLinkActive, RouterOutlet } from '@angular/router';
import { ScreenTexts, SessionStore } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { FindField } from '../find/find-field.ts';
import { InboxStore } from '../inbox/inbox-store.ts';
import { UndoBar } from '../held-steps/undo-bar.ts';
import { Keyboard } from '../keys/keyboard.ts';
import { KeysHelp } from '../keys/keys-help.ts';
import { shownKeys } from '../keys/shown-keys.ts';
import { ConsoleFeed } from '../live/console-feed.ts';
import { Permissions } from '../access/permissions.ts';
import { LastList } from '../navigation/last-list.ts';
import { placesInBar } from '../navigation/places.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import { ViewStore } from '../views/view-store.ts';
import { AttentionWatch } from '../live/attention-watch.ts';
import { LettersWatch } from '../live/letters-watch.ts';
import { MyDayWatch } from '../live/my-day-watch.ts';
import { AccountMenu } from './account-menu.ts';
import { ConnectionBadge } from './connection-badge.ts';
import { IdleWatch } from './idle-watch.ts';
import { NewVersion } from './new-version.ts';
import { UnsentLine } from './unsent-line.ts';
import { LanguageSwitch } from '../appearance/language-switch.ts';
import { ThemeSwitch } from '../appearance/theme-switch.ts';

/** The frame of the console: the bar on top, one screen below it. */
@Component({
  selector: 'ns-shell',
  imports: [
    screenParts,
    RouterLinkActive,
    RouterOutlet,
    AccountMenu,
    ConnectionBadge,
    LanguageSwitch,
    NewVersion,
    ThemeSwitch,
    UndoBar,
    UnsentLine,
  ],
  providers: [
    AttentionWatch,
    Catalogue,
    ConsoleFeed,
    IdleWatch,
    InboxStore,
    LastList,
    LettersWatch,
    MyDayWatch,
    ViewStore,
  ],
  host: { '[class.on-report]': 'onReport()', '[class.many]': 'places().length > 6' },
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly main = viewChild<ElementRef<HTMLElement>>('main');

  private readonly undoBar = viewChild(UndoBar);
  private readonly dialog = inject(MatDialog);
  private readonly overlays = inject(Dialog);
  private readonly view = inject(ViewContainerRef);
  private readonly injector = inject(Injector);
  private readonly t = inject(ScreenTexts).t;
  /** How the key of the field is written here. */
  protected readonly findKeys = shownKeys('Ctrl+k').join(' ').toUpperCase();
  private readonly permissions = inject(Permissions);
  /** On a phone an open report has the whole screen. */
  protected readonly onReport = signal(false);
  private readonly attention = inject(AttentionWatch);
  private readonly letters = inject(LettersWatch);
  private readonly myDay = inject(MyDayWatch);
  /** How much waits at the places that say so. */
  protected readonly waiting = computed(() => ({
    attention: this.attention.count(),
    letters: this.letters.count() ?? 0,
    today: this.myDay.total(),
  }));
  protected readonly places = computed(() => placesInBar(this.permissions, this.letters.count() !== null));

  /** A place is where one is, whatever its list is narrowed to. */
  protected readonly withinPath = {
    paths: 'subset',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;

  constructor() {
    inject(ConsoleFeed);
    inject(IdleWatch);
    inject(UnsentActs).start();
    const go = (path: string) => () => void this.router.navigate([path]);
    inject(Keyboard).listen(
      {
        find: () => this.find(),
        // Where a list has no search of its own.
        search: () => this.find(),
        help: () => this.showKeys(),
        undo: () => this.undoBar()?.undoNewest(),
        goInbox: go('/inbox'),
        ...(this.permissions.setsDates() ? { goToday: go('/today') } : {}),
        goStuck: go('/stuck'),
        goBoard: go('/board'),
        goMap: go('/map'),
        ...(this.permissions.has('insights.read') ? { goInsights: go('/insights') } : {}),
        ...(this.permissions.enters() ? { goNew: go('/on-behalf') } : {}),
        ...(this.permissions.seesWorkload() ? { goWorkload: go('/workload') } : {}),
      },
      inject(DestroyRef),
    );
    this.router.events
      .pipe(takeUntilDestroyed())
      .subscribe((event) => event instanceof NavigationEnd && this.readNewPage());
    effect(() => {
      // Signed out in another tab, or the session ended: the page is kept for after the next sign-in.
      if (this.session.state() === 'signedOut' && !this.router.url.startsWith('/sign-in')) {
        void this.router.navigate(['/sign-in'], { queryParams: { next: this.router.url } });
      }
    });
  }

  /** On a phone the places are one line to be swiped: the chosen one is scrolled into sight. */
  protected bring(link: HTMLElement): void {
    link.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  /** Opens the field that finds everything. */
  protected find(): void {
    FindField.open(this.overlays, this.view, this.injector, this.t('find.label'));
  }

  protected showKeys(): void {
    KeysHelp.show(this.dialog);
  }

  /** A screen reader goes on at the new page instead of nowhere; a screen that set the focus itself keeps it. */
  private readNewPage(): void {
    this.onReport.set(/^\/(?:inbox|signals)\/[^?#]/.test(this.router.url));
    if (this.document.activeElement === this.document.body) {
      this.main()?.nativeElement.focus({ preventScroll: true });
    }
  }

  /** The router rewrites bare fragments, so the jump to the content is made by hand. */
  protected skipToContent(): void {
    this.main()?.nativeElement.focus();
  }
}
