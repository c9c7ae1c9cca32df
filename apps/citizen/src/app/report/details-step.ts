import { Component, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import { askedQuestions } from '@ns/web/questions';
import { hostElement, ScreenTexts } from '@ns/web';
import { type FieldProblem, problemAt } from '../form/field-problems.ts';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import type { Surroundings } from '../place/place-names.ts';
import { PlaceSection } from '../place/place-section.ts';
import { DraftStore } from '../draft/draft-store.ts';
import type { CategoryChoice } from '../draft/menus.ts';
import { QuestionField } from './question-field.ts';
import { descriptionMax, descriptionMin, hasPlace, isEntranceLong } from '../draft/report-draft.ts';
import { type FollowedSignal, SimilarSignals } from './similar-signals.ts';

/** Where it is and what is wrong, with the questions of the category. */
@Component({
  selector: 'ns-details-step',
  imports: [screenParts, PlaceSection, QuestionField, SimilarSignals],
  templateUrl: './details-step.html',
})
export class DetailsStep {
  readonly around = input.required<Surroundings>();
  readonly category = input.required<CategoryChoice | undefined>();
  readonly problems = input<readonly FieldProblem[]>([]);
  readonly back = output();
  readonly done = output();
  /** The reporter found the case among the known ones and follows it. */
  readonly followed = output<FollowedSignal>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly host = hostElement();

  protected readonly wide = inject(WideScreen);
  protected readonly draft = this.drafts.draft;
  protected readonly min = descriptionMin;
  protected readonly max = descriptionMax;
  protected readonly asked = signal(false);
  protected readonly settlementMissing = computed(() => this.draft().settlement === '');
  protected readonly placeNeeded = computed(() => this.category()?.needsPlace ?? false);
  protected readonly placeMissing = computed(() => this.placeNeeded() && !hasPlace(this.draft()));
  protected readonly descriptionLong = computed(() => this.draft().description.trim().length > descriptionMax);
  protected readonly descriptionShort = computed(() => this.draft().description.trim().length < descriptionMin);
  protected readonly questions = computed(() => askedQuestions(this.category()?.questions ?? [], this.draft().answers));
  protected readonly unanswered = computed(() =>
    this.questions().filter(
      ({ code, required }) => required && !this.draft().answers[code]?.some((value) => value.trim()),
    ),
  );
  protected readonly problemAt = problemAt;

  constructor() {
    // A refused report opens at the field that has to be corrected.
    afterNextRender(() => this.problems().length > 0 && focusFirstProblem(this.host));
  }

  protected change(changes: Parameters<DraftStore['change']>[0]): void {
    this.drafts.change(changes);
  }

  protected answer(question: string, values: readonly string[]): void {
    this.drafts.change({ answers: { ...this.draft().answers, [question]: values } });
  }

  protected isUnanswered(code: string): boolean {
    return this.unanswered().some((question) => question.code === code);
  }

  /** Says early what would be refused anyway; the server has the last word. */
  protected goOn(): void {
    const isIncomplete = this.settlementMissing() || this.placeMissing() || this.descriptionShort();
    const isLong = this.descriptionLong() || isEntranceLong(this.draft());
    if (isIncomplete || isLong || this.unanswered().length > 0) {
      this.asked.set(true);
      focusFirstProblem(this.host);
      return;
    }
    this.done.emit();
  }
}
