import { Component, ElementRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslocoDirective } from '@jsverse/transloco';
import { ReportMenusDocument, SubmitSignalDocument } from '@ns/contract/citizen';
import { GraphqlClient, SessionStore, liveQuery } from '@ns/web';
import { Capacitor } from '@capacitor/core';
import { type FieldProblem } from '../form/field-problems';
import { focusFirstProblem } from '../form/focus-first-problem';
import { LoadFailure } from '../shell/load-failure';
import { Page } from '../shell/page';
import { CategoryStep } from './category-step';
import { DetailsStep } from './details-step';
import { DraftStore } from './draft-store';
import { findCategory } from './menus';
import { PhotosStep } from './photos-step';
import { STEPS, type Step, answersTo, stepOfField } from './report-draft';
import { SummaryStep } from './summary-step';

/** The way from a problem to a sent signal, in four steps that can be left and taken up again at any time. */
@Component({
  selector: 'ns-report',
  imports: [RouterLink, IonSkeletonText, TranslocoDirective, Page, LoadFailure, CategoryStep, DetailsStep, PhotosStep, SummaryStep],
  templateUrl: './report.html',
  styleUrl: './report.css',
})
export class Report {
  private readonly client = inject(GraphqlClient);
  private readonly drafts = inject(DraftStore);
  private readonly navigation = inject(NavController);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly session = inject(SessionStore);
  protected readonly menus = liveQuery(ReportMenusDocument, () => ({}));
  protected readonly steps = STEPS;
  protected readonly draft = this.drafts.draft;
  protected readonly photos = this.drafts.photos;
  protected readonly step = computed(() => this.draft().step);
  protected readonly stepNumber = computed(() => STEPS.indexOf(this.step()) + 1);
  protected readonly category = computed(() => findCategory(this.menus.data()?.categories ?? [], this.draft().category));
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);

  constructor() {
    effect(() => {
      if (this.session.signedIn()) {
        untracked(() => void this.photos.restore());
      }
    });
  }

  protected goTo(step: Step): void {
    this.drafts.change({ step });
    requestAnimationFrame(() => this.host.nativeElement.querySelector<HTMLElement>('.step-title')?.focus());
  }

  /** One press, one signal: the same key goes with every repeated try. */
  protected async send(): Promise<void> {
    const { category, settlement, description, address, point } = this.draft();
    this.sending.set(true);
    this.failure.set('');
    this.problems.set([]);
    const answer = await this.client.mutate(SubmitSignalDocument, {
      input: {
        clientKey: this.drafts.clientKey(),
        category: category ?? '',
        settlement,
        description: description.trim(),
        address: address.trim() || null,
        location: point,
        photoIds: this.photos.photoIds(),
        answers: answersTo(this.draft(), this.category()?.questions ?? []),
        channel: Capacitor.isNativePlatform() ? 'MOBILE' : 'WEB',
      },
    });
    this.sending.set(false);
    switch (answer.__typename) {
      case 'CitizenSignal':
        await this.drafts.clear();
        await this.navigation.navigateRoot(`/report/sent/${answer.id}`, { replaceUrl: true });
        break;
      case 'InvalidInputError':
        this.mend(answer.fields, answer.message);
        break;
      case 'RequestFailure':
        this.failure.set(answer.message);
    }
  }

  private mend(problems: readonly FieldProblem[], message: string): void {
    this.problems.set(problems);
    const step = problems.map(({ path }) => stepOfField(path)).find((each) => each !== 'summary') ?? 'summary';
    if (step === 'summary') {
      this.failure.set(problems[0]?.message ?? message);
      return;
    }
    this.drafts.change({ step });
    focusFirstProblem(this.host.nativeElement);
  }
}
