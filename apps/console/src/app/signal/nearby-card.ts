import { MutationSender, ScreenTexts } from '@ns/web';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { type OtherSignalFragment, type SignalDetailsFragment, TransitionSignalDocument } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { OtherSignals } from './other-signals.ts';

/**
 * Signals around the place. The open one becomes a duplicate of one of them in two presses, when the workflow allows
 * it.
 */
@Component({
  selector: 'ns-nearby-card',
  imports: [screenParts, OtherSignals],
  host: { class: 'ns-stack' },
  template: `
    <h2>{{ 'nearby.title' | transloco }}</h2>
    <ns-other-signals
      [signals]="signals()"
      [mergeable]="mergeable()"
      [asked]="asked()"
      [busy]="mutation.busy()"
      (ask)="asked.set($event)"
      (merged)="merge($event)"
    />
    <ns-problem [text]="mutation.failure()" />
  `,
})
export class NearbyCard {
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;

  readonly signal = input.required<SignalDetailsFragment>();
  readonly signals = input.required<readonly OtherSignalFragment[]>();

  private readonly id = computed(() => this.signal().id);
  protected readonly mergeable = computed(() =>
    this.signal().availableTransitions.some(({ to }) => to === 'DUPLICATE'),
  );
  protected readonly asked = linkedSignal<string, string | null>({ source: this.id, computation: () => null });
  protected readonly mutation = new MutationSender();

  protected async merge(original: OtherSignalFragment): Promise<void> {
    const { id, version } = this.signal();
    const input = { signalId: id, version, to: 'DUPLICATE', duplicateOf: original.id } as const;
    const merged = await this.mutation.send(TransitionSignalDocument, { input }, 'Signal');
    this.asked.set(null);
    if (merged) {
      this.snackBar.open(this.t('nearby.done', { reference: original.reference }), undefined, {
        duration: 5_000,
      });
    }
  }
}
