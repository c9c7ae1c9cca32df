import { Component, computed, inject, input, output } from '@angular/core';
import { type OutcomeVotesFragment, VoteOnOutcomeDocument } from '@ns/contract/city';
import { LocalDates, MutationSender, ScreenTexts } from '@ns/web';
import { FollowAccount } from '../account/follow-account.ts';
import { screenParts } from '../page/screen-parts.ts';
import { followRequest } from './follow-request.ts';

/**
 * „Наистина ли е готово?“: one press says whether the work is done. A visitor first says here by email who it is, or
 * signs in elsewhere and comes back; then it is answered by itself.
 */
@Component({
  selector: 'ns-outcome-vote',
  imports: [screenParts, FollowAccount],
  template: `
    <section class="card stack" aria-labelledby="vote">
      <h2 id="vote">{{ t('city.vote.heading') }}</h2>
      @if (asked(); as request) {
        @defer (on immediate) {
          <ns-follow-account
            [heading]="t('city.vote.who')"
            [privacy]="t('city.vote.privacy')"
            [action]="t('city.vote.confirm')"
            [next]="'/s/' + signal().reference"
            (cancelled)="request.cancel()"
          />
        } @placeholder {
          <div class="form-room"></div>
        } @error {
          <ns-notice kind="danger">{{ t('signal.partUnreachable') }}</ns-notice>
        }
      } @else {
        @if (votes().mine !== null) {
          <p role="status">{{ thanks() }}</p>
          @if (votes().counted === false) {
            <p class="soft small">{{ t('city.vote.notCounted') }}</p>
          }
        } @else if (votes().mayVote) {
          <p class="soft">{{ t('city.vote.why') }}</p>
        }
        @if (votes().mayVote) {
          <div class="row">
            <ion-button
              [fill]="votes().mine === true ? 'solid' : 'outline'"
              [attr.aria-pressed]="votes().mine === true"
              [disabled]="form.busy()"
              (click)="done.press()"
            >
              <ion-icon slot="start" name="done" aria-hidden="true" />{{ t('city.vote.done') }}
            </ion-button>
            <ion-button
              [fill]="votes().mine === false ? 'solid' : 'outline'"
              [attr.aria-pressed]="votes().mine === false"
              [disabled]="form.busy()"
              (click)="still.press()"
            >
              <ion-icon slot="start" name="again" aria-hidden="true" />{{ t('city.vote.still') }}
            </ion-button>
          </div>
        }
        <p class="counts" data-testid="votes">
          {{ votes().done + votes().still === 0 ? t('city.vote.nobody') : t('city.vote.counts', votes()) }}
        </p>
        @if (votes().mayVote) {
          <p class="soft small">{{ t('city.vote.enough') }}</p>
        }
        <ns-message [text]="form.failure()" />
      }
    </section>
  `,
  styles: `
    h2,
    p {
      margin: 0;
    }

    .counts {
      font-weight: 570;
    }

    /* As high as the first step of the form. */
    .form-room {
      min-height: 22rem;
    }
  `,
})
export class OutcomeVote {
  readonly signal = input.required<{ readonly id: string; readonly reference: string }>();
  readonly votes = input.required<OutcomeVotesFragment>();
  /** An answer was kept. */
  readonly voted = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly dates = inject(LocalDates);
  protected readonly form = new MutationSender();
  protected readonly done = followRequest(
    () => `done ${this.signal().reference}`,
    () => this.vote(true),
  );
  protected readonly still = followRequest(
    () => `still ${this.signal().reference}`,
    () => this.vote(false),
  );
  /** What a visitor has pressed and is asked about. */
  protected readonly asked = computed(() => [this.done, this.still].find((request) => request.asksWho()));
  protected readonly thanks = computed(() =>
    this.t('city.vote.thanks', {
      answer: this.t(this.votes().mine ? 'city.vote.done' : 'city.vote.still'),
      day: this.dates.date(this.votes().until),
    }),
  );

  private async vote(isDone: boolean): Promise<void> {
    const answer = await this.form.send(VoteOnOutcomeDocument, { signalId: this.signal().id, isDone }, 'PublicSignal');
    if (answer) {
      this.voted.emit();
    }
  }
}
