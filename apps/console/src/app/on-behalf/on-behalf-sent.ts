import {
  Component,
  DestroyRef,
  DOCUMENT,
  type OnInit,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
} from '@angular/core';
import { EnteredSignalDocument } from '@ns/contract/console';
import { LocalDates, watchQuery, hostElement } from '@ns/web';
import { ConsoleFeed, asksAnew } from '../live/console-feed.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** A signal of another department is in no feed of the clerk's, so its number is looked for. */
const lookEveryMs = 3_000;

/** What to tell or give to the person: number, access code and, on paper, the receipt. */
@Component({
  selector: 'ns-on-behalf-sent',
  imports: [screenParts],
  template: `
    @if (entered(); as entered) {
      <mat-icon class="done" svgIcon="done" aria-hidden="true" />
      <h2 tabindex="-1" class="done">{{ 'onBehalf.done' | transloco }}</h2>
      <div class="receipt" data-testid="receipt">
        <h2 class="paper-only">{{ 'onBehalf.receipt' | transloco }}</h2>
        <p class="paper-only">{{ 'product.name' | transloco }}</p>
        <dl>
          <dt>{{ 'onBehalf.number' | transloco }}</dt>
          <dd role="status" data-testid="entered-number" class="large">
            {{ entered.incomingNumber ?? ('onBehalf.numberAwaited' | transloco) }}
          </dd>
          <dt>{{ 'onBehalf.reference' | transloco }}</dt>
          <dd class="ns-reference" data-testid="entered-reference">{{ entered.reference }}</dd>
          <dt>{{ 'onBehalf.accessCode' | transloco }}</dt>
          <dd data-testid="access-code" class="code">{{ entered.accessCode }}</dd>
          <dt>{{ 'onBehalf.received' | transloco }}</dt>
          <dd>{{ dates.moment(entered.createdAt) }}</dd>
        </dl>
        <p class="ns-quiet ns-small">{{ 'onBehalf.accessHint' | transloco }}</p>
        <p class="paper-only">{{ 'onBehalf.receiptHow' | transloco: { url: trackUrl } }}</p>
      </div>
      <p class="ns-quiet done">
        {{ (entered.email ? 'onBehalf.mailed' : 'onBehalf.notMailed') | transloco: { email: entered.email } }}
      </p>
      <div class="buttons">
        <button matButton="filled" type="button" (click)="again.emit()">
          <mat-icon svgIcon="add" aria-hidden="true" />{{ 'onBehalf.again' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="print()">
          <mat-icon svgIcon="print" aria-hidden="true" />{{ 'onBehalf.print' | transloco }}
        </button>
        <a matButton [routerLink]="['/signals', entered.signalId]">{{ 'board.openSignal' | transloco }}</a>
      </div>
    } @else {
      <span class="ns-skeleton"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 10px;
      padding: 40px 20px;
      text-align: center;
    }
    :host > .mat-icon {
      width: 44px;
      height: 44px;
      color: var(--ns-tone-done-ink);
    }
    .receipt {
      display: grid;
      justify-items: center;
      gap: 8px;
    }
    dl {
      display: grid;
      grid-template-columns: auto auto;
      align-items: baseline;
      gap: 6px 16px;
      text-align: left;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.875rem;
    }
    dd {
      font-weight: 550;
    }
    .large {
      font-size: 1.5rem;
      font-weight: 650;
      letter-spacing: -0.01em;
    }
    .code {
      font-size: 1.125rem;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.06em;
    }
    .paper-only {
      display: none;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 8px;
      margin-top: 10px;
    }
    .ns-skeleton {
      width: 220px;
    }
    @media print {
      :host {
        justify-items: start;
        padding: 0;
        text-align: left;
      }
      .done,
      .buttons {
        display: none;
      }
      .receipt {
        justify-items: start;
      }
      .paper-only {
        display: block;
      }
    }
  `,
})
export class OnBehalfSent implements OnInit {
  readonly signalId = input.required<string>();
  readonly again = output();

  private readonly document = inject(DOCUMENT);
  private readonly feed = inject(ConsoleFeed);
  private readonly owner = inject(DestroyRef);
  protected readonly dates = inject(LocalDates);
  private readonly query = watchQuery(EnteredSignalDocument, () => ({ id: this.signalId() }));
  protected readonly entered = computed(() => this.query.data()?.enteredSignal ?? null);
  /** Where the portal for citizens looks a signal up. */
  protected readonly trackUrl = new URL('/track', this.document.baseURI).href;

  constructor() {
    const host = hostElement();
    afterNextRender(() => host.querySelector<HTMLElement>('h2')?.focus());
    effect((onCleanup) => {
      if (!this.entered()?.incomingNumber) {
        const timer = setInterval(() => this.look(), lookEveryMs);
        onCleanup(() => clearInterval(timer));
      }
    });
  }

  /** The feed may bring something before the page knows which report it shows. */
  ngOnInit(): void {
    this.feed.listen(
      (message) => (asksAnew(message) || message.signalId === this.signalId()) && this.look(),
      this.owner,
    );
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private look(): void {
    void this.query.refetch();
  }
}
