import { Component, inject, output, signal } from '@angular/core';
import { DeleteMyAccountDocument } from '@ns/contract/own';
import { GraphqlClient, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { OwnerProof } from './owner-proof.ts';
import { PersonTraces } from './person-traces.ts';
import { blankProof, givenProof, proofRules, wrongProof } from './proof-model.ts';

/** Deletes the account after its owner proved to be present by a mailed code, a passkey or the password. */
@Component({
  selector: 'ns-delete-account',
  imports: [screenParts, OwnerProof],
  host: { style: 'display: block' },
  template: `
    <h2>{{ t('deleteAccount.heading') }}</h2>
    <p>{{ t('deleteAccount.what') }}</p>
    <ul>
      @for (point of ['gone', 'stays', 'mails', 'back']; track point) {
        <li>{{ t('deleteAccount.' + point) }}</li>
      }
    </ul>
    @if (!asking()) {
      <ion-button type="button" fill="outline" color="danger" (click)="asking.set(true)">{{
        t('deleteAccount.start')
      }}</ion-button>
    } @else {
      <form class="stack" [formRoot]="form.fields">
        <ns-owner-proof [proof]="form.fields.proof" />
        <ns-message [text]="form.failure()" />
        <div class="row">
          <ns-submit-button color="danger" [busy]="form.busy()">{{ t('deleteAccount.confirm') }}</ns-submit-button>
          <ion-button type="button" fill="outline" (click)="asking.set(false)">{{ t('form.cancel') }}</ion-button>
        </div>
      </form>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.35rem;
      margin: 0 0 1rem;
      padding-inline-start: 1.2rem;
      color: var(--ns-ink-soft);
    }
  `,
})
export class DeleteAccount {
  /** The account is gone. */
  readonly deleted = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly traces = inject(PersonTraces);

  protected readonly asking = signal(false);
  protected readonly form = new MutationForm(signal({ proof: blankProof }), {
    rules: (path) => proofRules(path.proof, this.t),
    save: () => this.remove(),
  });

  private async remove(): Promise<void> {
    const { proof } = this.form.model();
    const answer = await this.form.receive(
      () => this.session.endBy(() => this.client.mutate(DeleteMyAccountDocument, givenProof(proof))),
      ...(['AccountDeleted', 'InvalidCredentialsError'] as const),
    );
    if (answer?.__typename === 'InvalidCredentialsError') {
      const [path, key] = wrongProof(proof);
      this.form.object(path, this.t(key));
    } else if (answer) {
      const accountId = this.session.owner()?.id;
      await this.session.forget();
      if (accountId) {
        await this.traces.forgetAccount(accountId);
      }
      this.deleted.emit();
    }
  }
}
