import { Component, Injector, afterNextRender, computed, effect, inject, viewChild } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { SignalPageDocument, type SignalStatus } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { TransitionForm } from '../signal/transition-form.ts';
import { dialogParts } from '../form/form-parts.ts';

export interface RequestedStep {
  readonly signalId: string;
  readonly reference: string;
  /** Where the card was put; null: let the clerk choose. */
  readonly to: SignalStatus | null;
}

/**
 * The form of the next step for a card that was moved. Whether the step is possible is the server's word, as
 * everywhere.
 */
@Component({
  selector: 'ns-step-dialog',
  imports: [screenParts, dialogParts, TransitionForm],
  template: `
    <h2 mat-dialog-title>{{ request.reference }}</h2>
    <mat-dialog-content data-testid="step-dialog">
      @if (signal(); as shown) {
        <p class="ns-quiet">{{ shown.category.name }} · {{ shown.settlement.name }} · {{ shown.statusLabel }}</p>
        <p class="words">{{ shown.description }}</p>
        @if (impossible()) {
          <p class="ns-notice ns-notice--attention" role="alert">
            {{ 'board.impossible' | transloco: { from: shown.statusLabel, to: ('status.' + request.to | transloco) } }}
          </p>
        }
        <ns-transition-form [signal]="shown" [readyTexts]="query.data()?.readyTexts ?? []" (done)="window.close()" />
      } @else if (query.error(); as failure) {
        <ns-problem [text]="failure.message" />
      } @else {
        <span class="ns-skeleton"></span>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <a matButton mat-dialog-close [routerLink]="['/signals', request.signalId]">{{
        'board.openSignal' | transloco
      }}</a>
      <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      --ns-form-ground: var(--mat-sys-surface-container);

      padding-bottom: 0;
    }
    .words {
      max-height: 8em;
      overflow: auto;
      white-space: pre-line;
    }
  `,
})
export class StepDialog {
  protected readonly window = inject<MatDialogRef<StepDialog>>(MatDialogRef);
  protected readonly request = inject<RequestedStep>(MAT_DIALOG_DATA);
  private readonly injector = inject(Injector);
  private readonly form = viewChild(TransitionForm);

  protected readonly query = watchQuery(SignalPageDocument, () => ({ id: this.request.signalId }), {
    fetchPolicy: 'network-only',
  });
  protected readonly signal = computed(() => this.query.data()?.signal ?? null);
  protected readonly impossible = computed(
    () =>
      this.request.to !== null &&
      !(this.signal()?.availableTransitions.some(({ to }) => to === this.request.to) ?? true),
  );

  constructor() {
    const begin = effect(() => {
      const form = this.form();
      if (form) {
        begin.destroy();
        afterNextRender(() => form.start(this.request.to), { injector: this.injector });
      }
    });
  }
}
