import { Component, inject, input, output } from '@angular/core';
import { FollowedSignalsDocument, type SignalCardFragment, type OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { FollowSignalDocument, UnfollowSignalDocument } from '@ns/contract/own';
import { GraphqlClient, ScreenTexts, MutationSender } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { firstPage } from './signal-pages.ts';

/** Follows somebody else's signal, or no longer: its news come by mail and live. */
@Component({
  selector: 'ns-follow-switch',
  imports: [screenParts],
  host: { style: 'display: block' },
  template: `
    <p class="soft" role="status">{{ t(signal().following ? 'follow.on' : 'follow.off') }}</p>
    <div class="row">
      <ion-button type="button" fill="outline" [disabled]="form.busy()" (click)="turn()">
        <ion-icon slot="start" [name]="signal().following ? 'unfollow' : 'follow'" aria-hidden="true" />
        {{ t(signal().following ? 'follow.stop' : 'follow.start') }}
      </ion-button>
    </div>
    <ns-message [text]="form.failure()" />
  `,
})
export class FollowSwitch {
  readonly signal = input.required<SignalCardFragment>();

  /** The signal after the change, for the parent component. */
  readonly turned = output<OwnSignalDetailsFragment>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  protected readonly form = new MutationSender();

  protected async turn(): Promise<void> {
    const { id: signalId, following } = this.signal();
    const answer = await (following
      ? this.form.send(UnfollowSignalDocument, { signalId }, 'CitizenSignal')
      : this.form.send(FollowSignalDocument, { signalId }, 'CitizenSignal'));
    if (answer) {
      this.turned.emit(answer);
      void this.client.renew(FollowedSignalsDocument, firstPage);
    }
  }
}
