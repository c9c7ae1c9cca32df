import { Component, computed, inject } from '@angular/core';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { type IconName } from '../appearance/icon-set.ts';
import { type Tone } from '../appearance/status-look.ts';
import { StuckBoard } from './stuck-board.ts';

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

const connectionLook: Readonly<Record<'CLOSED' | 'OPEN' | 'HALF_OPEN', Look>> = {
  CLOSED: { tone: 'done', icon: 'check' },
  OPEN: { tone: 'trouble', icon: 'unlinked' },
  HALF_OPEN: { tone: 'waiting', icon: 'again' },
};

/** It answers, but takes nothing. */
const refusedLook: Look = { tone: 'trouble', icon: 'attention' };

/** How the two ways out are doing as a whole: to the records system and to the mail server. */
@Component({
  selector: 'ns-condition-strip',
  imports: [screenParts],
  template: `
    @if (board.records(); as records) {
      <section class="ns-card" aria-labelledby="condition-records" data-testid="records-condition">
        <h2 id="condition-records">{{ 'stuck.records' | transloco }}</h2>
        <ns-chip
          [tone]="recordsLook().tone"
          [icon]="recordsLook().icon"
          [label]="records.problemTitle ?? ('stuck.connection.' + records.connection | transloco)"
        />
        <dl>
          @if (records.connection !== 'CLOSED' && records.since) {
            <div>
              <dt>{{ 'stuck.since' | transloco }}</dt>
              <dd>{{ dates.moment(records.since) }}</dd>
            </div>
          }
          @if (records.retryAt) {
            <div>
              <dt>{{ 'stuck.retryAt' | transloco }}</dt>
              <dd>{{ dates.time(records.retryAt) }}</dd>
            </div>
          }
          <div>
            <dt>{{ 'stuck.underWay' | transloco }}</dt>
            <dd class="ns-number">{{ records.pending }}</dd>
          </div>
          <div>
            <dt>{{ 'stuck.forPeople' | transloco }}</dt>
            <dd class="ns-number">{{ records.needAttention }}</dd>
          </div>
          @if (records.oldestSince; as oldest) {
            <div>
              <dt>{{ 'stuck.oldest' | transloco }}</dt>
              <dd>{{ board.age(oldest) }}</dd>
            </div>
          }
        </dl>
      </section>
    }
    @if (board.mail(); as mail) {
      <section class="ns-card" aria-labelledby="condition-mail" data-testid="mail-condition">
        <h2 id="condition-mail">{{ 'stuck.mails' | transloco }}</h2>
        <ns-chip
          [tone]="mailLook().tone"
          [icon]="mailLook().icon"
          [label]="'stuck.' + (mail.hasServer ? 'hasServer' : 'noServer') | transloco"
        />
        <dl>
          <div>
            <dt>{{ 'stuck.waiting' | transloco }}</dt>
            <dd class="ns-number">{{ mail.waiting }}</dd>
          </div>
          @if (mail.oldestWaitingAt; as oldest) {
            <div>
              <dt>{{ 'stuck.oldest' | transloco }}</dt>
              <dd>{{ board.age(oldest) }}</dd>
            </div>
          }
          <div>
            <dt>{{ 'stuck.sentInLastHour' | transloco }}</dt>
            <dd class="ns-number">{{ mail.sentInLastHour }}</dd>
          </div>
          <div>
            <dt>{{ 'stuck.lastSent' | transloco }}</dt>
            <dd>{{ dates.moment(mail.lastSentAt) || '–' }}</dd>
          </div>
          <div>
            <dt>{{ 'stuck.troubledAddresses' | transloco }}</dt>
            <dd class="ns-number">{{ mail.troubledAddresses }}</dd>
          </div>
        </dl>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
      gap: 16px;
    }
    section {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: start;
      align-content: start;
      gap: 10px 16px;
    }
    h2 {
      margin: 0;
    }
    dl {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: 8px 28px;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
      line-height: 1.4;
    }
    dd {
      font-weight: 550;
    }
  `,
})
export class ConditionStrip {
  protected readonly board = inject(StuckBoard);
  protected readonly dates = inject(LocalDates);
  protected readonly recordsLook = computed<Look>(() => {
    const records = this.board.records();
    if (!records) {
      return connectionLook.CLOSED;
    }
    return records.problem && records.connection === 'CLOSED' ? refusedLook : connectionLook[records.connection];
  });
  protected readonly mailLook = computed<Look>(() =>
    this.board.mail()?.hasServer ? { tone: 'done', icon: 'check' } : { tone: 'trouble', icon: 'attention' },
  );
}
