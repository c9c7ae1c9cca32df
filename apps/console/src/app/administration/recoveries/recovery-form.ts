import { Component, inject, output, signal } from '@angular/core';
import {
  type AccountToRecoverQuery,
  AccountToRecoverDocument,
  type RecoveryProof,
  RequestAccountRecoveryDocument,
} from '@ns/contract/console';
import { GraphqlClient, LocalDates, ScreenTexts } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../../appearance/screen-parts.ts';
import { elementFocus } from '../../form/element-focus.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { fieldRules } from '../../form/field-rules.ts';

type FoundAccount = NonNullable<AccountToRecoverQuery['accountToRecover']>;

/** Another address for a person who came in person: the account is found and compared with a document. */
@Component({
  selector: 'ns-recovery-form',
  imports: [screenParts, fieldParts],
  templateUrl: './recovery-form.html',
  styles: `
    form {
      max-width: 520px;
    }
  `,
})
export class RecoveryForm {
  readonly begun = output();
  readonly cancelled = output();

  private readonly client = inject(GraphqlClient);
  private readonly t = inject(ScreenTexts).t;
  private readonly rules = fieldRules();
  private readonly focus = elementFocus();
  protected readonly dates = inject(LocalDates);
  protected readonly message = fieldMessage;
  protected readonly proofs: readonly RecoveryProof[] = ['IDENTITY_CARD', 'PASSPORT', 'DRIVING_LICENCE'];
  /** The account that is compared with the document. */
  protected readonly account = signal<FoundAccount | null>(null);
  protected readonly search = new MutationForm(signal({ address: '' }), {
    rules: ({ address }) => this.rules.needed(address),
    save: () => this.find(),
  });
  protected readonly form = new MutationForm(signal<{ email: string; proof: RecoveryProof }>(this.blank()), {
    rules: ({ email }) => this.rules.needed(email),
    save: () => this.request(),
  });

  constructor() {
    this.focus('h2');
  }

  protected lookElsewhere(): void {
    this.account.set(null);
    this.form.reset(this.blank());
    this.focus('input');
  }

  private blank(): { email: string; proof: RecoveryProof } {
    return { email: '', proof: 'IDENTITY_CARD' };
  }

  private async find(): Promise<void> {
    const email = this.search.model().address.trim();
    const found = await this.client.query(AccountToRecoverDocument, { email });
    if (found === null) {
      this.search.object('address', this.t('recoveries.notFound'));
    } else if (found.__typename === 'RecoverableAccount') {
      this.account.set(found);
      this.focus('form input');
    } else {
      this.search.fail(found.message);
    }
  }

  private async request(): Promise<void> {
    const { email, proof } = this.form.model();
    const input = { accountId: this.account()?.id ?? '', email: email.trim(), proof };
    if (await this.form.send(RequestAccountRecoveryDocument, { input }, 'AccountRecovery')) {
      this.begun.emit();
    }
  }
}
