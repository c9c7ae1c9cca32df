import { Component, computed, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { type ReferralPartsFragment, type ReferralState, ResendReferralDocument } from '@ns/contract/console';
import { LocalDates, MutationSender, ScreenTexts } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { NoteReferral, type ReferralToNote } from './note-referral.ts';

const tones = {
  WAITING: 'waiting',
  UNSURE: 'waiting',
  SENT: 'working',
  RECEIVED: 'working',
  ANSWERED: 'done',
  NEEDS_ATTENTION: 'trouble',
  WITHDRAWN: 'ended',
} as const satisfies Record<ReferralState, string>;

/** What became of a forwarded report, and the note about what comes next. */
@Component({
  selector: 'ns-referral-card',
  imports: [screenParts],
  template: `
    <h2 id="referral">{{ 'referralCard.title' | transloco }}</h2>
    <ns-chip icon="forward" data-testid="referral-state" [tone]="tone()" [label]="stateKey() | transloco" />
    @if (referral().problem; as problem) {
      <p data-testid="referral-problem">{{ problem }}</p>
    }
    <dl class="ns-facts">
      @if (referral().externalBody; as body) {
        <dt>{{ 'referralCard.body' | transloco }}</dt>
        <dd>{{ body.name }}</dd>
        @if (body.phone; as phone) {
          <dt>{{ 'referralCard.phone' | transloco }}</dt>
          <dd>
            <a [href]="'tel:' + phone">{{ phone }}</a>
          </dd>
        }
      }
      <dt>{{ 'referralCard.channel' | transloco }}</dt>
      <dd>{{ 'receivers.channel.' + referral().channel | transloco }}</dd>
      @if (!referral().sentOn) {
        <dt>{{ 'referralCard.forwardBy' | transloco }}</dt>
        <dd>{{ dates.date(referral().forwardBy) }}</dd>
      }
      @if (referral().sentOn; as day) {
        <dt>{{ 'referralCard.sentOn' | transloco }}</dt>
        <dd>{{ dates.date(day) }}</dd>
      }
      @if (referral().person; as person) {
        <dt>{{ 'referralCard.person' | transloco }}</dt>
        <dd>{{ person }}</dd>
      }
      @if (referral().receivedOn; as day) {
        <dt>{{ 'referralCard.receivedOn' | transloco }}</dt>
        <dd>{{ dates.date(day) }}</dd>
      }
      @if (referral().number; as number) {
        <dt>{{ 'referralCard.number' | transloco }}</dt>
        <dd>{{ number }}</dd>
      }
      @if (referral().answeredOn; as day) {
        <dt>{{ (isGivenUp() ? 'referralCard.givenUpOn' : 'referralCard.answeredOn') | transloco }}</dt>
        <dd>{{ dates.date(day) }}</dd>
      }
      @if (referral().answer; as answer) {
        @if (!isGivenUp()) {
          <dt>{{ 'referralCard.answer' | transloco }}</dt>
          <dd>{{ 'referralCard.answers.' + answer | transloco }}</dd>
        }
      } @else if (referral().answerBy) {
        <dt>{{ 'referralCard.answerBy' | transloco }}</dt>
        <dd>{{ dates.date(referral().answerBy) }}</dd>
      }
      @if (referral().theirWords; as words) {
        <dt>{{ 'referralCard.theirWords' | transloco }}</dt>
        <dd>{{ words }}</dd>
      }
    </dl>
    <ns-problem [text]="mutation.failure()" />
    @if (referral().canResend) {
      <button
        matButton="outlined"
        type="button"
        data-testid="resend-referral"
        disabledInteractive
        [disabled]="mutation.busy()"
        (click)="resend()"
      >
        {{ 'referralCard.resend' | transloco }}
      </button>
    }
    @if (referral().next.length) {
      @if (howKey(); as key) {
        <p class="ns-small ns-quiet" data-testid="referral-how">{{ key | transloco }}</p>
      }
      <button matButton="tonal" type="button" data-testid="note-referral" (click)="note()">
        {{ 'referralCard.note' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 10px;
    }
  `,
})
export class ReferralCard {
  readonly signalId = input.required<string>();
  readonly referral = input.required<ReferralPartsFragment>();
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  protected readonly mutation = new MutationSender();
  protected readonly dates = inject(LocalDates);
  protected readonly tone = computed(() => tones[this.referral().state]);
  /** Staff waits for no answer any more: none came. */
  protected readonly isGivenUp = computed(() => this.referral().answer === 'NONE_EXPECTED');
  protected readonly stateKey = computed(() =>
    this.isGivenUp() ? 'referralCard.noneExpected' : `referralCard.state.${this.referral().state}`,
  );

  /** How it leaves; null once it was passed on, and where staff must look: then the problem says what to do. */
  protected readonly howKey = computed(() => {
    const { channel, sentOn, state } = this.referral();
    if (channel === 'NONE') {
      return sentOn ? null : 'referralCard.byPhone';
    }
    return state === 'WAITING' ? 'referralCard.byItself' : null;
  });

  /** Once more under the same identity; what becomes of it is seen in the card. */
  protected async resend(): Promise<void> {
    const { id: referralId } = this.referral();
    const ids = { signalId: this.signalId(), referralId };
    if (await this.mutation.send(ResendReferralDocument, ids, 'Signal')) {
      this.snackBar.open(this.t('referralCard.resent'), undefined, { duration: 6_000 });
    }
  }

  protected note(): void {
    const data: ReferralToNote = { signalId: this.signalId(), referral: this.referral() };
    this.dialog.open(NoteReferral, { data, width: '480px' });
  }
}
