import { NgComponentOutlet } from '@angular/common';
import {
  DOCUMENT,
  type ElementRef,
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonRefresher } from '@ionic/angular/ion-refresher';
import { IonRefresherContent } from '@ionic/angular/ion-refresher-content';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { RouterLink } from '@angular/router';
import { Apollo } from 'apollo-angular';
import { hostElement, ScreenTexts } from '@ns/web';
import { pageBar } from './page-bar.ts';
import { PageFocus } from './page-focus.ts';
import { SiteName } from './site-name.ts';
import { SiteFooter } from './site-footer.ts';
import { WideScreen } from './wide-screen.ts';

/**
 * The frame of every screen: scrolling, heading, way back, document title. When the reader arrives,
 * the focus goes to the heading, so that a screen reader announces where one is. What is marked `aside` is next to
 * the page on a wide screen, what is marked `above` is above its heading.
 */
@Component({
  selector: 'ns-page',
  imports: [
    IonContent,
    IonHeader,
    IonIcon,
    IonRefresher,
    IonRefresherContent,
    RouterLink,
    IonRouterLinkWithHref,
    NgComponentOutlet,
    SiteFooter,
  ],
  // The transitions of Ionic move what has this class.
  host: { class: 'ion-page' },
  template: `
    @if (!screen.isLow()) {
      <ion-header><ng-container *ngComponentOutlet="bar; inputs: { backTo: backTo() }" /></ion-header>
    }
    <ion-content [class.filled]="fills()">
      @defer (when refreshes() && !screen.navigationAbove()) {
        <ion-refresher slot="fixed" (ionRefresh)="refresh($event.target)"><ion-refresher-content /></ion-refresher>
      }
      <!-- ion-content is the main landmark. -->
      <div class="sheet">
        @if (screen.isLow()) {
          <ng-container *ngComponentOutlet="bar; inputs: { backTo: backTo() }" />
        }
        <div class="frame" [class.wide]="wide()">
          <ng-content select="[aside]" />
          <div class="page" [class.wide]="wide()">
            <ng-content select="[above]" />
            @if (screen.navigationAbove() && backTo(); as target) {
              <a class="back" [routerLink]="target" routerDirection="back"
                ><ion-icon name="back" aria-hidden="true" />{{ backLabel() }}</a
              >
            }
            @if (heading(); as text) {
              <h1 #title tabindex="-1" [class.visually-hidden]="fills()">{{ text }}</h1>
            }
            <ng-content />
          </div>
        </div>
        @if (!fills()) {
          <ns-site-footer />
        }
      </div>
    </ion-content>
  `,
})
export class Page {
  /** Shown as the heading and in the browser's tab. */
  readonly heading = input.required<string>();
  readonly wide = input(false);
  /** It fills the window and does not scroll, as a map does; its heading is for screen readers. */
  readonly fills = input(false);
  /** Pulling it down asks the server anew, on a phone. */
  readonly refreshes = input(false);
  readonly backTo = input<string>();
  readonly backLabel = input('');

  private readonly documentTitle = inject(Title);
  private readonly apollo = inject(Apollo);
  protected readonly screen = inject(WideScreen);
  /** Pages that a test looks at have none. */
  protected readonly bar = inject(pageBar, { optional: true });
  private readonly focus = inject(PageFocus);
  private readonly host = hostElement();
  private readonly document = inject(DOCUMENT);
  private readonly destroyRef = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  private readonly onScreen = signal(false);
  private readonly site = inject(SiteName);
  private readonly t = inject(ScreenTexts).t;
  private readonly fullTitle = computed(() =>
    [this.heading(), this.t('shell.name'), this.site.municipality()]
      .filter((part, index, parts) => part !== '' && parts.indexOf(part) === index)
      .join(' · '),
  );

  constructor() {
    effect(() => {
      if (this.onScreen()) {
        this.documentTitle.setTitle(this.fullTitle());
      }
    });
    this.onLifecycle('ionViewDidEnter', () => {
      this.onScreen.set(true);
      afterNextRender(() => this.focus.arrive(this.title()?.nativeElement), { injector: this.injector });
    });
    this.onLifecycle('ionViewWillLeave', () => this.onScreen.set(false));
  }

  protected async refresh(refresher: HTMLIonRefresherElement): Promise<void> {
    await this.apollo.client.refetchQueries({ include: 'active' });
    await refresher.complete();
  }

  /**
   * The outlet keeps pages alive under each other and notifies the page element when it comes and goes. The document
   * hears it on its way there: the first page may have entered before Angular has drawn it for the first time.
   */
  private onLifecycle(name: 'ionViewDidEnter' | 'ionViewWillLeave', handle: () => void): void {
    const host = this.host;
    const listener = ({ target }: Event) => {
      if (target instanceof Node && target.contains(host)) {
        handle();
      }
    };
    this.document.addEventListener(name, listener, true);
    this.destroyRef.onDestroy(() => this.document.removeEventListener(name, listener, true));
  }
}
