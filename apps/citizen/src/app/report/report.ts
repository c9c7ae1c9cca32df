import { Location, NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { IonProgressBar } from '@ionic/angular/ion-progress-bar';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { NavController } from '@ionic/angular/nav-controller';
import { hostElement, ScreenTexts, SessionStore } from '@ns/web';
import { givenTexts } from '@ns/web/report-texts';
import { isNativeApp } from '../device/native-app.ts';
import { Outbox } from '../outbox/outbox.ts';
import { queuedReport } from '../draft/outbox-entry.ts';
import { Reader } from '../page/reader.ts';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { PlaceFiller } from '../place/place-filler.ts';
import { CategoryStep } from './category-step.ts';
import { DetailsStep } from './details-step.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { addressLine, findCategory } from '../draft/menus.ts';
import { PhotosStep } from './photos-step.ts';
import {
  reportSteps,
  type Step,
  answersTo,
  draftTitle,
  reachableStep,
  sentAccuracy,
  stepOfField,
} from '../draft/report-draft.ts';
import { StaffCard } from '../signals/staff-card.ts';
import { ReportMenus } from './report-menus.ts';
import { ReportSurroundings } from './report-surroundings.ts';
import type { FollowedSignal } from './similar-signals.ts';
import { SummaryStep } from './summary-step.ts';

/** In the state of the browser's history: the step that „back“ leads to. It outlives a reload. */
const stepBefore = 'stepBefore';

/**
 * The way from a problem to a sent signal, in four steps that can be left and taken up again at any time. The step
 * stands in the address (`?step=`), so that „back“ of the browser goes a step back. A wide screen has the map and
 * similar reports on the right of all steps.
 */
@Component({
  selector: 'ns-report',
  imports: [
    screenParts,
    NgTemplateOutlet,
    IonProgressBar,
    IonRouterLink,
    IonSkeletonText,
    CategoryStep,
    DetailsStep,
    PhotosStep,
    ReportSurroundings,
    StaffCard,
    SummaryStep,
  ],
  templateUrl: './report.html',
  styleUrl: './report.css',
})
export class Report {
  /** The step in the address; none on arrival. */
  readonly step = input<string | undefined>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly outbox = inject(Outbox);
  private readonly drafts = inject(DraftStore);
  private readonly navigation = inject(NavController);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly host = hostElement();

  protected readonly session = inject(SessionStore);
  protected readonly wide = inject(WideScreen);
  protected readonly reader = inject(Reader);
  protected readonly menus = inject(ReportMenus);
  protected readonly steps = reportSteps;
  protected readonly draft = this.drafts.draft;
  protected readonly photos = this.drafts.photos;
  protected readonly openStep = computed(() => this.draft().step);
  protected readonly stepNumber = computed(() => reportSteps.indexOf(this.openStep()) + 1);
  protected readonly category = computed(() =>
    findCategory(this.menus.data()?.categories ?? [], this.draft().category),
  );
  /** What a place is named by, and where the municipality ends. */
  protected readonly around = computed(() => ({
    settlements: this.menus.data()?.settlements ?? [],
    territory: this.menus.data()?.municipality.area ?? null,
  }));
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = this.drafts.problems.asReadonly();
  protected readonly several = computed(() => this.drafts.drafts().length > 1);
  protected readonly begun = computed(() => this.draft().changedAt !== '');
  /** The reporter came for a report and finds the one that was begun: that is said, with the way to a new one. */
  protected readonly resumed = signal(false);
  protected readonly title = computed(() => draftTitle(this.draft(), this.category()?.name));

  /** What the server said about the report as a whole, whose fields are all right. */
  protected readonly objection = computed(
    () => this.problems().find(({ path }) => stepOfField(path) === 'summary')?.message ?? '',
  );

  constructor() {
    void this.photos().restore();
    inject(PlaceFiller).forgetRefused();
    this.menus.open();
    effect(() => {
      if (this.session.signedIn()) {
        untracked(() => this.photos().retryInterrupted());
      }
    });
    effect(() => {
      const wanted = this.step();
      untracked(() => this.follow(wanted));
    });
    effect(() => {
      const step = this.problems()
        .map(({ path }) => stepOfField(path))
        .find((each) => each !== 'summary');
      if (step) {
        untracked(() => this.drafts.change({ step }));
      }
    });
  }

  protected goTo(step: Step): void {
    this.resumed.set(false);
    if (step !== this.openStep()) {
      const state = { [stepBefore]: this.openStep() };
      this.show(step);
      void this.router.navigate(['/report'], { queryParams: { step }, state });
    }
  }

  /** As „back“ of the browser when that leads there, so that both stay in step. */
  protected goBack(step: Step): void {
    if ((this.location.getState() as Readonly<Record<string, unknown>> | null)?.[stepBefore]) {
      this.location.back();
    } else {
      this.show(step);
      void this.router.navigate(['/report'], { queryParams: { step }, replaceUrl: true });
    }
  }

  protected async startAnother(): Promise<void> {
    await this.drafts.startNew();
    this.resumed.set(false);
    this.goTo('category');
  }

  /** Somebody has reported it already: that one is followed, and this draft is not needed any more. */
  protected async leaveFor({ reference }: FollowedSignal): Promise<void> {
    const { clientKey } = this.draft();
    await this.navigation.navigateRoot(`/report/followed/${reference}`, { replaceUrl: true });
    await this.drafts.remove(clientKey);
  }

  /** One press, one signal: from here on the outbox sends it, with the same key at every try. */
  protected async send(): Promise<void> {
    const owner = this.session.owner();
    const draft = this.draft();
    const category = this.category();
    if (!owner || !category || this.sending()) {
      return;
    }
    this.sending.set(true);
    this.failure.set('');
    await this.photos().removeRefused();
    const entry = queuedReport({
      clientKey: draft.clientKey,
      accountId: owner.id,
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
        ...givenTexts(draft),
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

  /** The address changed: by our own step, by „back“ and „forward“, or by arriving. */
  private follow(wanted: string | undefined): void {
    if (wanted === undefined) {
      this.resumed.set(this.begun() && this.problems().length === 0);
    }
    const step =
      wanted === undefined
        ? this.openStep()
        : reachableStep(this.draft(), wanted, this.category()?.needsPlace ?? false);
    if (step !== this.openStep()) {
      this.show(step);
    }
    if (step !== wanted) {
      void this.router.navigate(['/report'], { queryParams: { step }, replaceUrl: true });
    }
  }

  private show(step: Step): void {
    this.drafts.change({ step });
    requestAnimationFrame(() => this.host.querySelector<HTMLElement>('.step-title')?.focus());
  }
}
