import { Location, NgTemplateOutlet } from '@angular/common';
import {
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { NavController } from '@ionic/angular/nav-controller';
import { hostElement, ScreenTexts, SessionStore } from '@ns/web';
import { focusFirstError } from '@ns/web/forms';
import { isNativeApp } from '../device/native-app.ts';
import { Outbox } from '../outbox/outbox.ts';
import { queuedReport } from '../draft/outbox-entry.ts';
import type { TextAreaField } from '../form/text-area-field.ts';
import { Reader } from '../page/reader.ts';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { PlaceFiller } from '../place/place-filler.ts';
import { CategoryFinder } from './category-finder.ts';
import { CategorySection } from './category-section.ts';
import { DetailsSection } from './details-section.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { type CategoryChoice, addressLine, findCategory, waitingAdvice } from '../draft/menus.ts';
import { PhotoStart } from './photo-start.ts';
import { answersTo, draftTitle, sentAccuracy, textsTo } from '../draft/report-draft.ts';
import { detailsModel, detailsRules } from '../draft/details-form.ts';
import { StaffCard } from '../signals/staff-card.ts';
import { ReportMenus } from './report-menus.ts';
import { ReportSurroundings } from './report-surroundings.ts';
import type { FollowedSignal } from './similar-signals.ts';
import { SendSection } from './send-section.ts';
import { WordsAdvice } from './words-advice.ts';

/** In the state of the browser's history: this entry was made by opening a part. It outlives a reload. */
const openedHere = 'openedHere';

/** What can be opened over the whole report: all categories, or the map for the place. */
type Part = 'all' | 'menu' | 'map';

/**
 * A report on one screen: photos or words first, what they are about, where it is, and the press that sends it. What is
 * opened on it stands in the address (`?step=`), so that „back“ of the browser closes it. A wide screen has the map and
 * similar reports on the right.
 */
@Component({
  selector: 'ns-report',
  imports: [
    screenParts,
    NgTemplateOutlet,
    IonRouterLink,
    IonSkeletonText,
    CategorySection,
    DetailsSection,
    PhotoStart,
    ReportSurroundings,
    StaffCard,
    SendSection,
    WordsAdvice,
  ],
  providers: [CategoryFinder],
  templateUrl: './report.html',
  styleUrl: './report.css',
})
export class Report {
  /** What is open, in the address; none on arrival. */
  readonly step = input<string | undefined>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly outbox = inject(Outbox);
  private readonly drafts = inject(DraftStore);
  private readonly navigation = inject(NavController);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly host = hostElement();
  private readonly injector = inject(Injector);
  private readonly photos = this.drafts.photos;
  private readonly words = viewChild<TextAreaField>('words');
  private readonly details = viewChild('details');

  protected readonly session = inject(SessionStore);
  protected readonly wide = inject(WideScreen);
  protected readonly reader = inject(Reader);
  protected readonly menus = inject(ReportMenus);
  protected readonly finder = inject(CategoryFinder);
  protected readonly draft = this.drafts.draft;
  protected readonly part = computed<Part>(() => {
    const step = this.step();
    return step === 'menu' || step === 'map' ? step : 'all';
  });
  private readonly categories = computed(() => this.menus.data()?.categories ?? []);
  protected readonly category = computed(() => findCategory(this.categories(), this.draft().category));
  protected readonly adviceWaits = computed(() => waitingAdvice(this.categories(), this.draft()) !== undefined);
  /** What a place is named by, and where the municipality ends. */
  protected readonly around = computed(() => ({
    settlements: this.menus.data()?.settlements ?? [],
    territory: this.menus.data()?.municipality.area ?? null,
  }));
  protected readonly fields = form(
    detailsModel(this.drafts, this.category),
    (path) => detailsRules(path, { drafts: this.drafts, category: this.category, t: this.t }),
    {
      submission: {
        action: () => this.sendOrAsk(),
        onInvalid: () => focusFirstError(this.fields),
      },
    },
  );
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  private readonly draftKey = computed(() => this.draft().clientKey);
  /** Whether a visitor has pressed to send this report, and is asked who that is. */
  protected readonly asking = linkedSignal<string, boolean>({ source: this.draftKey, computation: () => false });
  protected readonly several = computed(() => this.drafts.drafts().length > 1);
  protected readonly begun = computed(() => this.draft().changedAt !== '');
  private readonly foundBegun = signal('');
  /**
   * The reporter came for a report and finds the one that was begun: that is said, with the way to a new one, until
   * they go on with it.
   */
  protected readonly resumed = computed(() => this.begun() && this.foundBegun() === this.draft().changedAt);
  protected readonly title = computed(() => draftTitle(this.draft(), this.category()?.name));

  /** What the server said about the report as a whole, whose fields are all right. */
  protected readonly objection = computed(
    () => this.drafts.problems().find(({ path }) => /^(input\.)?(clientKey|channel)$/.test(path))?.message ?? '',
  );

  constructor() {
    inject(PlaceFiller).forgetRefused();
    this.menus.open();
    void this.photos().restore();
    effect(() => {
      if (this.session.signedIn()) {
        untracked(() => this.photos().retryInterrupted());
      }
    });
    effect(() => {
      if (this.step() === undefined) {
        untracked(() => this.arrive());
      }
    });
    effect(() => {
      // Another report: nothing of it is wrong before it is sent.
      this.draftKey();
      untracked(() => this.fields().reset());
    });
    effect(() => {
      // A refused report opens at what has to be corrected.
      if (this.drafts.problems().length > 0 && this.details()) {
        untracked(() => this.fields().markAsTouched());
        afterNextRender(() => focusFirstError(this.fields), { injector: this.injector });
      }
    });
    const arrival = effect(() => {
      const words = this.words();
      if (words) {
        arrival.destroy();
        untracked(() => this.askForWords(words));
      }
    });
  }

  /** Begun with a photo elsewhere: what it shows is the next thing to say. */
  private askForWords(words: TextAreaField): void {
    if (this.photos().items().length > 0 && !this.draft().category && !this.draft().description) {
      words.focus();
    }
  }

  /** Opens a part, or closes it: as „back“ of the browser when that leads there, so that both stay in step. */
  protected open(part: Part): void {
    if (part === this.part()) {
      return;
    }
    const isOpenedHere = (this.location.getState() as Readonly<Record<string, unknown>> | null)?.[openedHere];
    if (part === 'all' && isOpenedHere) {
      this.location.back();
    } else {
      const isReplaced = part === 'all';
      const state = isReplaced ? {} : { [openedHere]: true };
      void this.router.navigate(['/report'], { queryParams: { step: part }, replaceUrl: isReplaced, state });
    }
  }

  /** The press: what is missing is said where it is missing, and gets the keys. */
  protected async press(): Promise<void> {
    if (await this.finder.changesNow()) {
      this.fields.category().focusBoundControl();
    } else {
      await submit(this.fields);
    }
  }

  protected async startAnother(): Promise<void> {
    await this.drafts.startNew();
    this.open('all');
    this.host.querySelector<HTMLElement>('h1')?.focus();
  }

  /** Somebody has reported it already: that one is followed, and this draft is not needed any more. */
  protected async leaveFor({ reference }: FollowedSignal): Promise<void> {
    const { clientKey } = this.draft();
    await this.navigation.navigateRoot(`/report/followed/${reference}`, { replaceUrl: true });
    await this.drafts.remove(clientKey);
  }

  private async sendOrAsk(): Promise<void> {
    const owner = this.session.owner();
    const category = this.category();
    if (owner && category) {
      await this.send(owner.id, category);
    } else {
      this.asking.set(true);
    }
  }

  /** One press, one signal: from here on the outbox sends it, with the same key at every try. */
  private async send(accountId: string, category: CategoryChoice): Promise<void> {
    const draft = this.draft();
    if (this.sending()) {
      return;
    }
    this.sending.set(true);
    this.failure.set('');
    await this.photos().removeRefused();
    const entry = queuedReport({
      clientKey: draft.clientKey,
      accountId,
      queuedAt: new Date().toISOString(),
      draft,
      title: category.name,
      icon: category.icon,
      input: {
        clientKey: draft.clientKey,
        category: category.code,
        settlement: draft.settlement,
        description: draft.description.trim(),
        address:
          addressLine(
            this.menus.data()?.settlements.find(({ code }) => code === draft.settlement),
            draft.quarter,
            draft.address,
          ) || null,
        ...textsTo(draft, category),
        location: draft.point && { lat: draft.point.lat, lon: draft.point.lon },
        locationAccuracy: sentAccuracy(draft),
        answers: answersTo(draft, category.questions),
        channel: isNativeApp() ? 'MOBILE' : 'WEB',
      },
    });
    try {
      await this.photos().release();
      await this.outbox.enqueue(entry);
      await this.drafts.handOver();
    } catch {
      this.failure.set(this.t('outbox.noStorage'));
      await this.photos().restore();
      this.sending.set(false);
      return;
    }
    await this.navigation.navigateRoot(`/report/waiting/${entry.clientKey}`, { replaceUrl: true });
    this.sending.set(false);
  }

  /** Without a part in the address, as everybody arrives. */
  private arrive(): void {
    this.foundBegun.set(this.drafts.problems().length === 0 ? this.draft().changedAt : '');
    void this.router.navigate(['/report'], { queryParams: { step: 'all' }, replaceUrl: true });
  }
}
