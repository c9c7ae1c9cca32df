import { Component, type OnInit, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonSpinner } from '@ionic/angular/ion-spinner';
import { TranslocoDirective } from '@jsverse/transloco';
import { VerifyEmailDocument } from '@ns/contract/citizen';
import { GraphqlClient, SessionStore } from '@ns/web';
import { Notice } from '../form/notice';
import { Page } from '../shell/page';
import { PendingRegistration } from './pending-registration';

/** Where the link of the verification mail leads: the address becomes verified and its owner signed in. */
@Component({
  selector: 'ns-verify-email',
  imports: [RouterLink, IonSpinner, TranslocoDirective, Page, Notice],
  templateUrl: './verify-email.html',
})
export class VerifyEmail implements OnInit {
  readonly token = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly pending = inject(PendingRegistration);

  protected readonly name = signal('');
  protected readonly state = signal<'checking' | 'verified' | 'refused'>('checking');
  protected readonly message = signal('');

  ngOnInit(): void {
    void this.verify();
  }

  private async verify(): Promise<void> {
    await this.session.restore();
    const answer = await this.client.mutate(VerifyEmailDocument, { token: this.token() ?? '' });
    if (answer.__typename !== 'Session') {
      this.message.set(answer.message);
      this.state.set('refused');
      return;
    }
    await this.session.adopt(answer);
    this.name.set(answer.account.name);
    this.pending.forget();
    this.state.set('verified');
  }
}
