import { Component, computed, inject, input, model, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { ScreenTexts } from '@ns/web';
import { askedQuestions } from '@ns/web/questions';
import { screenParts } from '../page/screen-parts.ts';
import { WideScreen } from '../page/wide-screen.ts';
import type { Surroundings } from '../place/place-names.ts';
import { PlaceSection } from '../place/place-section.ts';
import { DraftStore } from '../draft/draft-store.ts';
import type { CategoryChoice } from '../draft/menus.ts';
import type { ReportDetails } from '../draft/report-draft.ts';
import { MoreDetails } from './more-details.ts';
import { QuestionField } from './question-field.ts';
import { type FollowedSignal, SimilarSignals } from './similar-signals.ts';

/**
 * Where it is, what is known near it, entrance and floor where the category asks for them, and its questions: the
 * compulsory ones, others on a press.
 */
@Component({
  selector: 'ns-details-section',
  imports: [screenParts, MoreDetails, PlaceSection, QuestionField, SimilarSignals],
  host: { class: 'stack' },
  templateUrl: './details-section.html',
})
export class DetailsSection {
  readonly around = input.required<Surroundings>();
  readonly category = input.required<CategoryChoice | undefined>();
  /** The fields of the form around it. */
  readonly fields = input.required<FieldTree<ReportDetails>>();
  /** Whether the map for the place is open, on a narrow screen. */
  readonly mapOpen = model(false);
  /** The reporter found the case among the known ones and follows it. */
  readonly followed = output<FollowedSignal>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly draft = inject(DraftStore).draft;

  protected readonly wide = inject(WideScreen);
  protected readonly placeNeeded = computed(() => this.category()?.needsPlace ?? false);
  protected readonly entranceAsked = computed(() => this.category()?.asksEntrance ?? false);
  private readonly asked = computed(() => askedQuestions(this.category()?.questions ?? [], this.draft().answers));
  protected readonly compulsory = computed(() => this.asked().filter(({ required }) => required));
  protected readonly voluntary = computed(() => this.asked().filter(({ required }) => !required));
}
