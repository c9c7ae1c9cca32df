import { Component, input, output, signal } from '@angular/core';
import { type HoldPartsFragment, ReleaseHoldDocument } from '@ns/contract/console';
import { MutationSender } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';

/** Ends a hold after a second press: the next night may erase the report. */
@Component({
  selector: 'ns-release-hold',
  imports: [screenParts],
  template: `
    @if (isAsking()) {
      <p class="ns-small">{{ 'holds.releaseAsk' | transloco }}</p>
      <div class="ns-buttons">
        <button matButton="filled" type="button" [disabled]="mutation.busy()" (click)="release()">
          {{ 'holds.release' | transloco }}
        </button>
        <button matButton type="button" (click)="isAsking.set(false)">{{ 'cancel' | transloco }}</button>
      </div>
    } @else {
      <button
        matButton
        class="ns-flush"
        type="button"
        [attr.aria-label]="'holds.releaseOf' | transloco: { reference: hold().reference }"
        (click)="isAsking.set(true)"
      >
        {{ 'holds.release' | transloco }}
      </button>
    }
    <ns-problem [text]="mutation.failure()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
  `,
})
export class ReleaseHold {
  readonly hold = input.required<HoldPartsFragment>();
  readonly released = output();

  protected readonly isAsking = signal(false);
  protected readonly mutation = new MutationSender();

  protected async release(): Promise<void> {
    if (await this.mutation.send(ReleaseHoldDocument, { id: this.hold().id }, 'HoldReleased')) {
      this.released.emit();
    }
  }
}
