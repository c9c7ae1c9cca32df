import { Component, computed, inject, input } from '@angular/core';
import type { HeldStepPartsFragment } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { HeldSteps } from '../held-steps/held-steps.ts';

/** The step of a report that waits: its author can undo it or go on at once, others see who does what. */
@Component({
  selector: 'ns-held-step-panel',
  imports: [screenParts],
  template: `
    <div class="ns-notice" [class.ns-notice--attention]="step().refusal" role="status" data-testid="held-step-panel">
      <mat-icon [svgIcon]="step().refusal ? 'attention' : 'clock'" aria-hidden="true" />
      <div class="words">
        @if (step().refusal) {
          <p>{{ step().problem }}</p>
          <p class="ns-small">{{ 'undo.formKept' | transloco }}</p>
        } @else if (step().isOwn) {
          <p>
            {{ 'undo.own' | transloco: { status: step().statusLabel } }}
            @if (own(); as mine) {
              @if (mine.steps.length > 1) {
                {{ 'undo.together' | transloco: { count: mine.steps.length } }}
              }
            }
          </p>
        } @else {
          <p>{{ 'undo.others' | transloco: { name: step().author, status: step().statusLabel } }}</p>
        }
        @if (own(); as mine) {
          <div class="ns-line">
            @if (step().refusal) {
              <button matButton="outlined" type="button" (click)="held.undo(mine)">
                {{ 'undo.giveBack' | transloco }}
              </button>
            } @else if (held.secondsLeft(step()); as seconds) {
              <button matButton="outlined" type="button" (click)="held.undo(mine)">
                {{ 'undo.undo' | transloco }}
              </button>
              <button matButton type="button" (click)="held.takeNow(mine)">{{ 'undo.now' | transloco }}</button>
              <span class="ns-number ns-small" aria-hidden="true">{{ 'undo.seconds' | transloco: { seconds } }}</span>
            }
          </div>
        }
      </div>
    </div>
  `,
  styles: `
    .words {
      display: grid;
      gap: 6px;
    }
    button {
      color: inherit;
      border-color: currentColor;
    }
  `,
})
export class HeldStepPanel {
  protected readonly held = inject(HeldSteps);

  readonly step = input.required<HeldStepPartsFragment>();

  /** What undoing takes back, which may be steps for other reports too; null for a step of somebody else. */
  protected readonly own = computed(() => this.held.barOf(this.step()));
}
