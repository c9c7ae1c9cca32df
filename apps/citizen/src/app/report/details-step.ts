import {
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { askedQuestions } from '@ns/web/questions';
import { ScreenTexts } from '@ns/web';
import { focusFirstError } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import type { Surroundings } from '../place/place-names.ts';
import { PlaceSection } from '../place/place-section.ts';
import { DraftStore } from '../draft/draft-store.ts';
import type { CategoryChoice } from '../draft/menus.ts';
import { detailsModel, detailsRules } from '../draft/details-form.ts';
import { QuestionField } from './question-field.ts';
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
  readonly back = output();
  readonly done = output();
  /** The reporter found the case among the known ones and follows it. */
  readonly followed = output<FollowedSignal>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);

  protected readonly wide = inject(WideScreen);
  protected readonly draft = this.drafts.draft;
  protected readonly placeNeeded = computed(() => this.category()?.needsPlace ?? false);
  protected readonly questions = computed(() => askedQuestions(this.category()?.questions ?? [], this.draft().answers));
  protected readonly fields = form(
    detailsModel(this.drafts, this.category),
    (path) => detailsRules(path, { drafts: this.drafts, category: this.category, t: this.t }),
    {
      submission: {
        action: async () => this.done.emit(),
        onInvalid: () => focusFirstError(this.fields),
      },
    },
  );

  private readonly isRefused = computed(() => this.drafts.problems().length > 0);

  constructor() {
    const injector = inject(Injector);
    effect(() => {
      // A refused report opens at the field that has to be corrected.
      if (this.isRefused()) {
        untracked(() => this.fields().markAsTouched());
        afterNextRender(() => focusFirstError(this.fields), { injector });
      }
    });
  }
}
