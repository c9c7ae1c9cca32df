import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { SignalViewersDocument } from '@ns/contract/console';
import { SessionStore, liveState } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';

/** Who else looks at the signal right now. Being on the page is being there. */
@Component({
  selector: 'ns-presence-line',
  imports: [screenParts],
  template: `
    <p aria-live="polite" data-testid="presence">
      @if (others().length) {
        <mat-icon class="ns-icon-small" svgIcon="eye" aria-hidden="true" />
        {{ (others().length === 1 ? 'presence.one' : 'presence.many') | transloco: { names: names() } }}
      }
    </p>
  `,
  styles: `
    p:not(:empty) {
      font-size: 0.8125rem;
      font-weight: 550;
      color: var(--mat-sys-tertiary);
    }
  `,
})
export class PresenceLine {
  readonly signalId = input.required<string>();
  /** A mail of the report is another one. */
  readonly mailsChanged = output();

  private readonly account = inject(SessionStore).account;
  private readonly viewers = liveState(SignalViewersDocument, () => ({ signalId: this.signalId() }));
  protected readonly others = computed(() =>
    (this.viewers()?.signalViewers.viewers ?? []).filter(({ id }) => id !== this.account()?.id),
  );
  protected readonly names = computed(() =>
    this.others()
      .map(({ name }) => name)
      .join(', '),
  );

  constructor() {
    let known: string | undefined;
    effect(() => {
      const mails = this.viewers()?.signalViewers.mails;
      if (known !== undefined && mails !== undefined && mails !== known) {
        untracked(() => this.mailsChanged.emit());
      }
      known = mails ?? known;
    });
  }
}
