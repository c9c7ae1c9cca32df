import { Component, DestroyRef, ElementRef, afterNextRender, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EnteredSignalDocument } from '@ns/contract/console';
import { liveQuery } from '@ns/web';
import { ConsoleFeed } from '../live/console-feed';

/** What to say to the person at the telephone: the reference now, the incoming number as soon as there is one. */
@Component({
  selector: 'ns-on-behalf-sent',
  imports: [MatButton, MatIcon, RouterLink, TranslocoPipe],
  template: `
    @if (signal(); as entered) {
      <mat-icon svgIcon="done" aria-hidden="true" />
      <h2 tabindex="-1">{{ 'onBehalf.done' | transloco }}</h2>
      <p class="reference" data-testid="entered-reference">{{ entered.reference }}</p>
      <p role="status" data-testid="entered-number">
        @if (entered.registration.incomingNumber; as number) {
          {{ 'onBehalf.registered' | transloco: { number } }}
        } @else {
          {{ 'onBehalf.numberAwaited' | transloco }}
        }
      </p>
      <p class="ns-quiet">
        {{
          (entered.reporter?.email ? 'onBehalf.mailed' : 'onBehalf.notMailed')
            | transloco: { email: entered.reporter?.email }
        }}
      </p>
      <div class="buttons">
        <button matButton="filled" type="button" (click)="again.emit()">
          <mat-icon svgIcon="add" aria-hidden="true" />{{ 'onBehalf.again' | transloco }}
        </button>
        <a matButton [routerLink]="['/signals', entered.id]">{{ 'board.openSignal' | transloco }}</a>
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
    h2 {
      outline: none;
    }
    .reference {
      font-size: 1.75rem;
      font-weight: 650;
      letter-spacing: -0.01em;
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
  `,
})
export class OnBehalfSent {
  readonly signalId = input.required<string>();
  readonly again = output();

  private readonly query = liveQuery(EnteredSignalDocument, () => ({ id: this.signalId() }));
  protected readonly signal = computed(() => this.query.data()?.signal ?? null);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('h2')?.focus());
    const look = () => void this.query.refetch();
    inject(ConsoleFeed).listen(
      { message: ({ resync, event }) => (resync || event?.signal.id === this.signalId()) && look(), opened: look },
      inject(DestroyRef),
    );
  }
}
