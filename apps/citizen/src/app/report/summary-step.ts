import { Component, computed, inject, input, output } from '@angular/core';
import { IonSpinner } from '@ionic/angular/ion-spinner';
import { LanguageStore, ScreenTexts } from '@ns/web';
import { saidTexts } from '@ns/web/report-texts';
import { CodeAccount } from '../account/code-account.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PlacePreview, previewPoint } from '../place/place-preview.ts';
import { placeWords, type Surroundings } from '../place/place-names.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { type TopCategory, addressLine, branchOf, findCategory } from '../draft/menus.ts';
import { type Step, answersTo } from '../draft/report-draft.ts';

// Where the press leads, in one file with its button: by then there may be no network.
export { ReportWaiting } from './report-waiting.ts';

/** Everything once more, and the one press that sends it. */
@Component({
  selector: 'ns-summary-step',
  imports: [screenParts, CodeAccount, IonSpinner, PlacePreview],
  templateUrl: './summary-step.html',
  styleUrl: './summary-step.css',
})
export class SummaryStep {
  readonly categories = input.required<readonly TopCategory[]>();
  readonly around = input.required<Surroundings>();
  /** Whether it is known who sends; others say so here, and are signed in by the code that they get. */
  readonly signedIn = input.required<boolean>();
  readonly sending = input(false);
  readonly failure = input('');
  readonly edit = output<Step>();
  readonly back = output();
  readonly send = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly locale = inject(LanguageStore).locale;

  protected readonly draft = this.drafts.draft;
  protected readonly photos = this.drafts.photos;
  /** Photos that are not sent: the reporter has seen why. */
  protected readonly refusedPhotos = computed(() => this.photos().refused().length);
  protected readonly photosUnderway = computed(
    () =>
      this.photos()
        .items()
        .filter(({ state }) => state === 'preparing' || state === 'uploading' || state === 'interrupted').length,
  );
  protected readonly category = computed(() => findCategory(this.categories(), this.draft().category));
  protected readonly branch = computed(() => branchOf(this.categories(), this.draft().category));
  protected readonly settlement = computed(() => this.chosenSettlement()?.name ?? '');
  protected readonly address = computed(() =>
    addressLine(this.chosenSettlement(), this.draft().quarter, this.draft().address),
  );
  protected readonly texts = computed(() => saidTexts(this.draft()));
  /** The marked point for the small map. */
  protected readonly marked = computed(() => {
    const { point } = this.draft();
    return point ? [previewPoint(point)] : [];
  });
  protected readonly words = computed(() => {
    const { point } = this.draft();
    return point && placeWords(point, this.around(), this.locale());
  });
  protected readonly answers = computed(() => {
    const questions = this.category()?.questions ?? [];
    return answersTo(this.draft(), questions).map(({ question, values }) => {
      const asked = questions.find(({ code }) => code === question);
      return {
        label: asked?.label ?? question,
        text: values.map((value) => asked?.values.find(({ code }) => code === value)?.label ?? value).join(', '),
      };
    });
  });

  private readonly chosenSettlement = computed(() =>
    this.around().settlements.find(({ code }) => code === this.draft().settlement),
  );
}
