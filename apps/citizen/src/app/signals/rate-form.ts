import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { RateSignalDocument } from '@ns/contract/own';
import { ScreenTexts } from '@ns/web';
import { MutationForm } from '@ns/web/forms';
import { longestComment, textLimits } from '../form/text-limits.ts';
import { screenParts } from '../page/screen-parts.ts';
import { StarChoice } from './star-choice.ts';

/** One to five stars for how the signal was handled, with a word if one likes. */
@Component({
  selector: 'ns-rate-form',
  imports: [screenParts, StarChoice],
  host: { style: 'display: block' },
  template: `
    <form class="stack" [formRoot]="form.fields">
      <ns-star-choice [label]="t('rate.heading')" [formField]="form.fields.stars" />
      @if (signal().rating; as given) {
        <p class="soft" role="status">{{ t('rate.given', { stars: given }) }}</p>
      }
      @if (isChanged()) {
        <ns-text-area-field [label]="t('rate.comment')" [rows]="2" [formField]="form.fields.comment" />
        <ns-message [text]="form.failure()" />
        <div class="row">
          <ns-submit-button [busy]="form.busy()">{{ t('rate.send') }}</ns-submit-button>
        </div>
      }
    </form>
  `,
})
export class RateForm {
  readonly signal = input.required<OwnSignalDetailsFragment>();

  protected readonly t = inject(ScreenTexts).t;
  /** By itself: other news of the signal leave the choice alone. */
  private readonly given = computed(() => this.signal().rating ?? 0);
  private readonly model = linkedSignal<number, { readonly stars: number; readonly comment: string }>({
    source: this.given,
    computation: (stars, before) => ({ stars, comment: before?.value.comment ?? '' }),
  });
  protected readonly isChanged = computed(() => this.model().stars > 0 && this.model().stars !== this.signal().rating);
  protected readonly form = new MutationForm(this.model, {
    rules: (path) => textLimits(path.comment, this.t, { most: () => longestComment }),
    save: () => this.rate(),
  });

  private async rate(): Promise<void> {
    const { stars, comment } = this.model();
    const given = { signalId: this.signal().id, stars, comment: comment.trim() || null };
    await this.form.send(RateSignalDocument, given, 'CitizenSignal');
  }
}
