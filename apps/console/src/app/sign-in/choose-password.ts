import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { ActivatedRoute, Router } from '@angular/router';
import { AcceptInvitationDocument } from '@ns/contract/console';
import {
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  type SecondFactorDemandFragment,
} from '@ns/contract/sign-in';
import { GraphqlClient, mailedToken, SessionStore } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { EntryPanel } from './entry-panel.ts';
import { FactorStep } from './factor-step.ts';
import { fieldParts } from '../form/form-parts.ts';

/**
 * Where the links of invitations and of forgotten passwords lead: a new password is chosen. Without a link, one is
 * asked for here.
 */
@Component({
  selector: 'ns-choose-password',
  imports: [screenParts, ReactiveFormsModule, fieldParts, EntryPanel, FactorStep],
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
  protected readonly email = new FormControl('', { nonNullable: true, validators: [Validators.required] });
  protected readonly password = new FormControl('', { nonNullable: true, validators: [Validators.required] });
  protected readonly mutation = new MutationForm(() => ({ password: this.password }));
  protected readonly requested = signal(false);
  /** Another link that is opened on this page begins anew. */
  protected readonly demand = linkedSignal<string, SecondFactorDemandFragment | null>({
    source: this.token,
    computation: () => null,
  });

  protected async request(): Promise<void> {
    this.email.markAsTouched();
    if (this.email.invalid) {
      return;
    }
    const answer = await this.mutation.send(RequestPasswordResetDocument, { email: this.email.value.trim() });
    this.requested.set(answer !== null);
  }

  protected async choose(secondFactor: string | null = null): Promise<void> {
    this.password.markAsTouched();
    if (this.password.invalid) {
      return;
    }
    const given = { token: this.token(), password: this.password.value };
    const answer = this.isInvitation()
      ? await this.mutation.receive(
          () => this.client.mutate(AcceptInvitationDocument, given, { withoutSession: true }),
          'Session',
        )
      : await this.mutation.receive(
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
