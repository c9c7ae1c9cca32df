import { Component, Injector, afterNextRender, computed, inject, input, linkedSignal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { ScreenTexts } from '@ns/web';
import { reportTextNames } from '@ns/web/report-texts';
import { screenParts } from '../page/screen-parts.ts';
import { DraftStore } from '../draft/draft-store.ts';
import type { CategoryChoice } from '../draft/menus.ts';
import type { ReportDetails } from '../draft/report-draft.ts';
import { QuestionField } from './question-field.ts';

/** The texts that every report can have; entrance and floor are a matter of the category. */
const textNames = reportTextNames.filter((name) => name !== 'entrance');

/** What few reports need: the way there, and questions that need no answer. Shown on a press. */
@Component({
  selector: 'ns-more-details',
  imports: [screenParts, QuestionField],
  host: { class: 'stack' },
  template: `
    @if (open()) {
      @for (question of questions(); track question.code) {
        @if (fields().answers[question.code]; as answer) {
          <ns-question-field [question]="question" [formField]="answer" />
        }
      }
      @for (name of textNames; track name) {
        <ns-text-field
          [label]="t('reportText.' + name + '.label') + ' (' + t('form.optional') + ')'"
          [hint]="t('reportText.' + name + '.hint')"
          [formField]="fields()[name]"
        />
      }
    } @else {
      <div class="row">
        <ion-button type="button" fill="clear" (click)="show()">
          <ion-icon slot="start" name="add" aria-hidden="true" />{{ t('report.moreDetails') }}
        </ion-button>
      </div>
    }
  `,
})
export class MoreDetails {
  /** Questions without a compulsory answer. */
  readonly questions = input.required<CategoryChoice['questions']>();
  /** The fields of the form around it. */
  readonly fields = input.required<FieldTree<ReportDetails>>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly injector = inject(Injector);

  protected readonly textNames = textNames;
  private readonly isFilled = computed(() => {
    const draft = this.drafts.draft();
    const isAnswered = this.questions().some(({ code }) => draft.answers[code]?.some((each) => each.trim() !== ''));
    return isAnswered || textNames.some((name) => draft[name] !== '');
  });
  /** What stands in one of them is seen, also when the report is opened again; another report begins closed. */
  protected readonly open = linkedSignal<{ key: string; isFilled: boolean }, boolean>({
    source: () => ({ key: this.drafts.draft().clientKey, isFilled: this.isFilled() }),
    computation: ({ key, isFilled }, before) => isFilled || (before?.source.key === key && before.value),
  });

  protected show(): void {
    this.open.set(true);
    const [question] = this.questions();
    const answer = question && this.fields().answers[question.code];
    const first = answer ?? this.fields().approach;
    // The button that was pressed is gone.
    afterNextRender(() => first().focusBoundControl(), { injector: this.injector });
  }
}
