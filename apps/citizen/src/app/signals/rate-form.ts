import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { RateSignalDocument, type SignalDetailsFragment } from '@ns/contract/citizen';
import { GraphqlClient } from '@ns/web';
import { type FieldProblem, problemAt } from '../form/field-problems.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { TextAreaField } from '../form/text-area-field.ts';
import { Icon } from '../shell/icon.ts';

/** One to five stars for how the signal was handled, with a word if one likes. */
@Component({
  selector: 'ns-rate-form',
  imports: [Icon, TranslocoDirective, Notice, SubmitButton, TextAreaField],
  host: { style: 'display: block' },
  template: `
    <form class="stack" novalidate *transloco="let t" (submit)="$event.preventDefault(); rate()">
      <fieldset>
        <legend>
          <h2>{{ t('rate.heading') }}</h2>
        </legend>
        <div class="stars">
          @for (value of scale; track value) {
            <label [class.on]="value <= stars()">
              <input
                class="visually-hidden"
                type="radio"
                name="stars"
                [checked]="stars() === value"
                (change)="stars.set(value)"
              />
              <span class="visually-hidden">{{ t('rate.stars.' + value) }}</span>
              <ns-icon [name]="value <= stars() ? 'star' : 'star-empty'" aria-hidden="true" />
            </label>
          }
        </div>
        <p class="field-error" role="alert">{{ problemAt(problems(), 'stars') }}</p>
      </fieldset>
      @if (signal().rating; as given) {
        <p class="soft" role="status">{{ t('rate.given', { stars: given }) }}</p>
      }
      @if (stars() > 0 && stars() !== signal().rating) {
        <ns-text-area-field
          [label]="t('rate.comment')"
          [rows]="2"
          [maxLength]="1000"
          [(value)]="comment"
          [error]="problemAt(problems(), 'comment')"
        />
        @if (failure(); as message) {
          <ns-notice kind="danger">{{ message }}</ns-notice>
        }
        <div class="row">
          <ns-submit-button [busy]="busy()">{{ t('rate.send') }}</ns-submit-button>
        </div>
      }
    </form>
  `,
  styles: `
    h2 {
      margin: 0;
    }

    .stars {
      display: flex;
      gap: 0.25rem;
    }

    label {
      position: relative;
      display: grid;
      width: 2.75rem;
      height: 2.75rem;
      border-radius: 50%;
      color: var(--ns-ink-soft);
      font-size: 1.75rem;
      cursor: pointer;
      place-items: center;
    }

    label.on {
      color: var(--ns-sun);
    }

    label:has(:focus-visible) {
      outline: 3px solid var(--ns-river);
    }
  `,
})
export class RateForm {
  readonly signal = input.required<SignalDetailsFragment>();

  private readonly client = inject(GraphqlClient);

  protected readonly scale = [1, 2, 3, 4, 5];
  /** By itself: other news of the signal leave the choice alone. */
  private readonly given = computed(() => this.signal().rating ?? 0);
  protected readonly stars = linkedSignal(() => this.given());
  protected readonly comment = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly problemAt = problemAt;

  protected async rate(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.problems.set([]);
    const answer = await this.client.mutate(RateSignalDocument, {
      signalId: this.signal().id,
      stars: this.stars(),
      comment: this.comment().trim() || null,
    });
    this.busy.set(false);
    if (answer.__typename === 'InvalidInputError') {
      this.problems.set(answer.fields);
    } else if (answer.__typename !== 'CitizenSignal') {
      this.failure.set(answer.message);
    }
  }
}
