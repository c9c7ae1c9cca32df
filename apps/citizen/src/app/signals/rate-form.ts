import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { RateSignalDocument } from '@ns/contract/own';
import { ScreenTexts } from '@ns/web';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';
import { StarChoice } from './star-choice.ts';

/** One to five stars for how the signal was handled, with a word if one likes. */
@Component({
  selector: 'ns-rate-form',
  imports: [screenParts, StarChoice],
  host: { style: 'display: block' },
  template: `
    <form class="stack" novalidate (submit)="$event.preventDefault(); rate()">
      <ns-star-choice [heading]="t('rate.heading')" [(stars)]="stars" [error]="form.problemAt('stars')" />
      @if (signal().rating; as given) {
        <p class="soft" role="status">{{ t('rate.given', { stars: given }) }}</p>
      }
      @if (stars() > 0 && stars() !== signal().rating) {
        <ns-text-area-field
          [label]="t('rate.comment')"
          [rows]="2"
          [maxLength]="1000"
          [(value)]="comment"
          [error]="form.problemAt('comment')"
        />
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
  protected readonly stars = linkedSignal(() => this.given());
  protected readonly comment = signal('');
  protected readonly form = new MutationForm(['stars', 'comment'], false);

  protected async rate(): Promise<void> {
    const given = { stars: this.stars(), comment: this.comment().trim() || null };
    await this.form.send(RateSignalDocument, { signalId: this.signal().id, ...given }, 'CitizenSignal');
  }
}
