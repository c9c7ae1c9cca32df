import { BreakpointObserver } from '@angular/cdk/layout';
import { Component, computed, inject, input, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { SignalStatus } from '@ns/contract/console';
import { map } from 'rxjs';
import { screenParts } from '../appearance/screen-parts.ts';
import { ConnectionStatus } from '../live/connection-status.ts';
import type { StepsAtHand } from './steps-at-hand.ts';

/** The foot of a report on a phone: its likely steps, and that what is shown may be old. */
@Component({
  selector: 'ns-step-bar',
  imports: [screenParts],
  host: { '[class.shown]': 'isShown()' },
  template: `
    @if (isShown()) {
      <section [attr.aria-label]="'phone.steps' | transloco" data-testid="step-bar">
        @if (isOffline()) {
          <p class="ns-small" role="status">{{ 'phone.offline' | transloco }}</p>
        }
        @if (steps().problem; as problem) {
          <!-- Read out where the steps stand. -->
          <p class="problem ns-small">{{ problem }}</p>
        }
        @if (steps().hasSteps) {
          <div class="steps">
            @if (steps().canTake) {
              <button
                matButton="filled"
                type="button"
                disabledInteractive
                [disabled]="steps().busy"
                (click)="take.emit()"
              >
                {{ 'transition.take' | transloco }}
              </button>
            }
            @if (steps().canResolve) {
              <button
                [matButton]="steps().canTake ? 'outlined' : 'filled'"
                type="button"
                disabledInteractive
                [disabled]="steps().busy"
                (click)="begin.emit('RESOLVED')"
              >
                <mat-icon svgIcon="done" aria-hidden="true" />{{ 'phone.resolve' | transloco }}
              </button>
            }
            <button matButton="outlined" type="button" (click)="begin.emit(null)">
              {{ 'phone.otherSteps' | transloco }}
            </button>
          </div>
        }
      </section>
    }
  `,
  styles: `
    :host.shown {
      position: sticky;
      bottom: var(--ns-sticky-foot, 0px);
      z-index: 3;
      display: block;
      // From one edge of the screen to the other, whatever holds it.
      margin-inline: calc(50% - 50vw);
    }
    :host:not(.shown) {
      display: none;
    }
    section {
      display: grid;
      gap: 4px;
      padding: 8px 12px max(8px, env(safe-area-inset-bottom));
      border-top: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface);
    }
    .problem {
      color: var(--mat-sys-error);
    }
    .steps {
      display: flex;
      gap: 8px;

      --mat-button-filled-container-height: 48px;
      --mat-button-outlined-container-height: 48px;
      --mat-button-filled-horizontal-padding: 12px;
      --mat-button-outlined-horizontal-padding: 12px;
    }
    button {
      flex: 1 1 auto;
    }
    @media print {
      :host.shown {
        display: none;
      }
    }
  `,
})
export class StepBar {
  private readonly connection = inject(ConnectionStatus).status;
  private readonly isPhone = toSignal(
    inject(BreakpointObserver)
      .observe('(max-width: 600px)')
      .pipe(map(({ matches }) => matches)),
    { initialValue: false },
  );

  readonly steps = input.required<StepsAtHand>();
  readonly take = output();
  /** A step, or null for the choice between all of them. */
  readonly begin = output<SignalStatus | null>();

  protected readonly isOffline = computed(() => this.connection() === 'offline');
  protected readonly isShown = computed(() => this.isPhone() && (this.steps().hasSteps || this.isOffline()));
}
