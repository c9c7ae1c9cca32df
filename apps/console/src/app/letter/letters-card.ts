import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { LettersOfSignalDocument } from '@ns/contract/console';
import { LocalDates, watchQuery } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { LetterActs, type NoteAnswer } from './letter-acts.ts';
import { LetterMarks } from './letter-marks.ts';
import { LetterOutcome } from './letter-outcome.ts';

/** Letters that answer mails about a report, where somebody works on it; nothing where there are none. */
@Component({
  selector: 'ns-letters-card',
  imports: [screenParts, LetterActs, LetterMarks, LetterOutcome],
  template: `
    @if (query.error() || letters().length) {
      <section class="ns-card ns-stack" aria-labelledby="letters-of-report" data-testid="letters-of-report">
        <h2 #heading id="letters-of-report" tabindex="-1">{{ 'letter.ofReport' | transloco }}</h2>
        <ns-load-failure [text]="query.error()?.message" (again)="query.refetch()" />
        <ul class="ns-rows">
          @for (letter of letters(); track letter.id) {
            <li class="ns-stack">
              <div>
                <a class="subject" [routerLink]="['/letters', letter.id]">{{
                  letter.subject || ('letter.noSubject' | transloco)
                }}</a>
                <p class="ns-small ns-quiet">
                  {{ letter.senderName ?? letter.senderAddress ?? ('letter.noSender' | transloco) }} ·
                  {{ dates.moment(letter.receivedAt) }}
                </p>
              </div>
              <p class="ns-small ns-excerpt">{{ letter.beginning }}</p>
              <ns-letter-marks [letter]="letter" [onReport]="true" />
              @if (letter.state === 'WAITING') {
                <ns-letter-acts [letter]="letter" [noteAnswer]="noteAnswer()" (done)="show()" />
              } @else {
                <ns-letter-outcome class="ns-small ns-quiet" [letter]="letter" />
              }
            </li>
          }
        </ul>
        @if (hasMore()) {
          <div>
            <button matButton="outlined" type="button" [disabled]="query.loading()" (click)="more()">
              {{ 'audit.more' | transloco }}
            </button>
          </div>
        }
      </section>
    }
  `,
  styles: `
    h2 {
      outline: none;
    }
    .subject {
      font-weight: 550;
      overflow-wrap: anywhere;
    }
  `,
})
export class LettersCard {
  readonly signalId = input.required<string>();
  /** Null where the report waits for no answer of a body. */
  readonly noteAnswer = input<NoteAnswer | null>(null);

  private readonly permissions = inject(Permissions);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(
    LettersOfSignalDocument,
    () => (this.permissions.enters() ? { signalId: this.signalId(), after: null } : null),
    { fetchPolicy: 'network-only' },
  );
  private readonly connection = computed(() => this.query.data()?.letters);
  protected readonly letters = computed(() => this.connection()?.edges.map(({ node }) => node) ?? []);
  protected readonly hasMore = computed(() => this.connection()?.pageInfo.hasNextPage ?? false);

  protected more(): void {
    void this.query.fetchMore({ after: this.connection()?.pageInfo.endCursor ?? null });
  }

  /** The buttons are gone: the keyboard goes on at the heading. */
  protected show(): void {
    afterNextRender(() => this.heading()?.nativeElement.focus({ preventScroll: true }), { injector: this.injector });
  }
}
