import { Component, computed, inject } from '@angular/core';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import type { IconName } from '../appearance/icon-set.ts';
import type { Tone } from '../appearance/status-look.ts';
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
          @for (fact of recordsFacts(); track fact.name) {
            <div>
              <dt>{{ 'stuck.' + fact.name | transloco }}</dt>
              <dd class="ns-number">{{ fact.text }}</dd>
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
          @for (fact of mailFacts(); track fact.name) {
            <div>
              <dt>{{ 'stuck.' + fact.name | transloco }}</dt>
              <dd class="ns-number">{{ fact.text }}</dd>
            </div>
          }
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
    /* The mails have more figures. */
    @media (width >= 1200px) {
      :host {
        grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      }
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
      gap: 8px 24px;
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

  protected readonly recordsFacts = computed(() => {
    const { connection, since, retryAt, pending, needAttention, oldestSince } = this.board.records() ?? {};
    return known([
      ['since', connection !== 'CLOSED' && since && this.dates.moment(since)],
      ['retryAt', retryAt && this.dates.time(retryAt)],
      ['underWay', String(pending)],
      ['forPeople', String(needAttention)],
      ['oldest', oldestSince && this.board.age(oldestSince)],
    ]);
  });

  protected readonly mailFacts = computed(() => {
    const { waiting, oldestWaitingAt, sentInLastHour, lastSentAt, troubledAddresses } = this.board.mail() ?? {};
    return known([
      ['waiting', String(waiting)],
      ['oldest', oldestWaitingAt && this.board.age(oldestWaitingAt)],
      ['sentInLastHour', String(sentInLastHour)],
      ['lastSent', this.dates.moment(lastSentAt) || '–'],
      ['troubledAddresses', String(troubledAddresses)],
    ]);
  });
}

/** Facts with a text, each by its name in the dictionaries. */
function known(facts: readonly (readonly [name: string, text: string | false | null | undefined])[]) {
  return facts.flatMap(([name, text]) => (text ? [{ name, text }] : []));
}
