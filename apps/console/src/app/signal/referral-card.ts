import { Component, computed, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { ReferralPartsFragment, ReferralState } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { NoteReferral, type ReferralToNote } from './note-referral.ts';

const tones = {
  WAITING: 'waiting',
  UNSURE: 'waiting',
  SENT: 'working',
  RECEIVED: 'working',
  ANSWERED: 'done',
  WITHDRAWN: 'ended',
} as const satisfies Record<ReferralState, string>;

/** What became of a forwarded report, and the note about what comes next. */
@Component({
  selector: 'ns-referral-card',
  imports: [screenParts],
  template: `
    <h2 id="referral">{{ 'referralCard.title' | transloco }}</h2>
    <ns-chip
      icon="forward"
      data-testid="referral-state"
      [tone]="tone()"
      [label]="'referralCard.state.' + referral().state | transloco"
    />
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
        <dt>{{ 'referralCard.answeredOn' | transloco }}</dt>
        <dd>{{ dates.date(day) }}</dd>
      }
      @if (referral().answer; as answer) {
        <dt>{{ 'referralCard.answer' | transloco }}</dt>
        <dd>{{ 'referralCard.answers.' + answer | transloco }}</dd>
      }
    </dl>
    @if (referral().next.length) {
      @if (!referral().sentOn) {
        <p class="ns-small ns-quiet">{{ 'referralCard.byPhone' | transloco }}</p>
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
  protected readonly dates = inject(LocalDates);
  protected readonly tone = computed(() => tones[this.referral().state]);

  protected note(): void {
    const data: ReferralToNote = { signalId: this.signalId(), referral: this.referral() };
    this.dialog.open(NoteReferral, { data, width: '480px' });
  }
}
