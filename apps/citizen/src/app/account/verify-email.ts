import { Component, type OnInit, computed, inject, linkedSignal, signal } from '@angular/core';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { VerifyEmailDocument } from '@ns/contract/own';
import { GraphqlClient, mailedToken, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { DraftStore } from '../draft/draft-store.ts';
import { screenParts } from '../page/screen-parts.ts';

/**
 * Where the link of the verification mail leads. Nothing happens before its reader presses: mail programs open links by
 * themselves, and a stranger's link must not sign anybody in. Where the account was not asked for in this browser, a
 * password is chosen here.
 */
@Component({
  selector: 'ns-verify-email',
  imports: [screenParts, IonRouterLink],
  templateUrl: './verify-email.html',
})
export class VerifyEmail implements OnInit {
  private readonly token = mailedToken();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(DraftStore);

  /** Another link that is opened on this page begins anew. */
  protected readonly state = linkedSignal<string, 'asking' | 'choosing' | 'verified' | 'refused'>({
    source: this.token,
    computation: () => 'asking',
  });
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly message = signal('');
  protected readonly form = new MutationForm(signal({ password: '' }), {
    rules: (path) =>
      requiredText(
        path.password,
        () => this.t('form.needed'),
        () => this.state() === 'choosing',
      ),
    save: () => this.confirm(),
  });
  /** A report was begun on this device before the account. */
  protected readonly hasDraft = computed(() => this.drafts.drafts().length > 0);
  /** Who is signed in here, and would be no longer. */
  protected readonly present = this.session.account;

  ngOnInit(): void {
    void this.session.restore();
  }

  private async confirm(): Promise<void> {
    const given = { token: this.token(), password: this.state() === 'choosing' ? this.form.model().password : null };
    const answer = await this.form.receive(
      () => this.client.mutate(VerifyEmailDocument, given, { withoutSession: true }),
      ...(['Session', 'PasswordNeededError', 'InvalidTokenError'] as const),
    );
    switch (answer?.__typename) {
      case 'Session':
        await this.session.adopt(answer);
        this.name.set(answer.account.name);
        this.state.set('verified');
        break;
      case 'PasswordNeededError':
        this.email.set(answer.email);
        this.state.set('choosing');
        break;
      case 'InvalidTokenError':
        this.message.set(answer.message);
        this.state.set('refused');
        break;
      case undefined:
      // The form shows what was wrong.
    }
  }
}
