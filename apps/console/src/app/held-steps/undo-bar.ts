import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { screenParts } from '../appearance/screen-parts.ts';
import { HeldSteps, type OwnHeldStep } from './held-steps.ts';

/** The steps of the viewer that can still be undone, wherever in the console they are by now. */
@Component({
  selector: 'ns-undo-bar',
  imports: [screenParts],
  template: `
    <div class="announced cdk-visually-hidden" role="status">
      @if (held.newest(); as step) {
        {{ 'undo.announce' | transloco: { reference: step.reference, status: step.statusLabel } }}
      }
    </div>
    @if (held.own().length || held.problem()) {
      <section [attr.aria-label]="'undo.title' | transloco">
        @if (held.problem(); as problem) {
          <p class="step" role="alert">{{ problem }}</p>
        }
        @for (step of held.own(); track step.id) {
          <div class="step" data-testid="held-step">
            @if (step.refusal) {
              <p role="alert">
                <strong>{{ step.reference }}</strong> {{ step.problem }}
              </p>
              <button matButton type="button" (click)="undo(step)">{{ 'undo.giveBack' | transloco }}</button>
            } @else if (held.secondsLeft(step); as seconds) {
              <p>
                <strong>{{ step.reference }}</strong>
                {{ 'undo.waits' | transloco: { status: step.statusLabel } }}
                <span class="ns-number" aria-hidden="true">{{ 'undo.seconds' | transloco: { seconds } }}</span>
              </p>
              <button matButton type="button" (click)="held.takeNow(step)">{{ 'undo.now' | transloco }}</button>
              <button matButton="filled" type="button" (click)="undo(step)">{{ 'undo.undo' | transloco }}</button>
            } @else {
              <p>
                <strong>{{ step.reference }}</strong> {{ 'undo.leaving' | transloco }}
              </p>
            }
          </div>
        }
      </section>
    }
  `,
  styles: `
    section {
      position: fixed;
      inset: auto 0 16px;
      z-index: 20;
      display: grid;
      justify-items: center;
      gap: 6px;
      pointer-events: none;
    }
    .step {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      max-width: min(880px, calc(100vw - 24px));
      padding: 8px 10px 8px 18px;
      border-radius: 12px;
      background: var(--mat-sys-inverse-surface);
      color: var(--mat-sys-inverse-on-surface);
      box-shadow: var(--mat-sys-level3);
      font-size: 0.875rem;
      overflow-wrap: anywhere;
      pointer-events: auto;

      --mat-button-text-label-text-color: var(--mat-sys-inverse-primary);
      --mat-button-filled-container-color: var(--mat-sys-inverse-primary);
      --mat-button-filled-label-text-color: var(--mat-sys-inverse-surface);
    }
    p {
      flex: 1 1 200px;
    }
    @media print {
      section {
        display: none;
      }
    }
  `,
})
export class UndoBar {
  protected readonly held = inject(HeldSteps);
  private readonly router = inject(Router);

  /** Undoes a step and leads to its form. */
  protected async undo(step: OwnHeldStep): Promise<void> {
    if (!(await this.held.undo(step)) || this.router.url.includes(step.signalId)) {
      return;
    }
    const place = this.router.url.startsWith('/inbox') ? '/inbox' : '/signals';
    await this.router.navigate([place, step.signalId], { queryParamsHandling: 'preserve' });
  }

  /** Undoes the latest step that can still be undone. */
  undoNewest(): void {
    const step = this.held.newest();
    if (step) {
      void this.undo(step);
    }
  }
}
