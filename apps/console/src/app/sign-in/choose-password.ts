import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { AcceptInvitationDocument } from '@ns/contract/console';
import {
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  type SecondFactorDemandFragment,
} from '@ns/contract/sign-in';
import { GraphqlClient, mailedToken, SessionStore } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { EntryPanel } from './entry-panel.ts';
import { FactorStep } from './factor-step.ts';
import { fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';

/**
 * Where the links of invitations and of forgotten passwords lead: a new password is chosen. Without a link, one is
 * asked for here.
 */
@Component({
  selector: 'ns-choose-password',
  imports: [screenParts, fieldParts, EntryPanel, FactorStep],
  templateUrl: './choose-password.html',
  styleUrl: './sign-in.scss',
})
export class ChoosePassword {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly route = toSignal(inject(ActivatedRoute).url);

  protected readonly token = mailedToken();

  protected readonly isInvitation = computed(() => this.route()?.[0]?.path === 'invitation');
  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal({ email: '', password: '' }), {
    rules: ({ email, password }) => {
      this.rules.needed(email, { when: () => !this.token(), text: 'signIn.emailMissing' });
      this.rules.needed(password, { when: () => this.token() !== '', text: 'reset.passwordHint' });
    },
    save: () => (this.token() ? this.choose() : this.request()),
  });
  protected readonly requested = signal(false);
  /** Another link that is opened on this page begins anew. */
  protected readonly demand = linkedSignal<string, SecondFactorDemandFragment | null>({
    source: this.token,
    computation: () => null,
  });

  private async request(): Promise<void> {
    const answer = await this.form.send(RequestPasswordResetDocument, { email: this.form.model().email.trim() });
    this.requested.set(answer !== null);
  }

  protected async choose(secondFactor: string | null = null): Promise<void> {
    const given = { token: this.token(), password: this.form.model().password };
    const answer = this.isInvitation()
      ? await this.form.receive(
          () => this.client.mutate(AcceptInvitationDocument, given, { withoutSession: true }),
          'Session',
        )
      : await this.form.receive(
          () => this.client.mutate(ResetPasswordDocument, { ...given, secondFactor }, { withoutSession: true }),
          'Session',
          'SecondFactorRequiredError',
        );
    this.demand.set(answer?.__typename === 'SecondFactorRequiredError' ? answer : null);
    if (answer?.__typename === 'Session') {
      await this.session.adopt(answer);
      await this.router.navigateByUrl(answer.account.secondFactorMissing ? '/account' : '/inbox');
    }
  }
}
