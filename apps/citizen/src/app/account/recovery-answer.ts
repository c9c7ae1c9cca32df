import { Component, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { AnswerAccountRecoveryDocument } from '@ns/contract/own';
import { MutationSender, mailedToken, ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

/**
 * Where the two links lead after somebody came in person without the mailbox of the account: the new address confirms,
 * the old one objects. Nothing happens before the press: mail programs open links themselves.
 */
@Component({
  selector: 'ns-recovery-answer',
  imports: [screenParts],
  template: `
    <ns-page [heading]="t(words() + '.heading')">
      <form class="card stack" novalidate (submit)="$event.preventDefault(); answer()">
        @if (done() || form.failure(); as text) {
          <ns-notice [kind]="done() ? 'success' : 'danger'">{{ text }}</ns-notice>
          <p>
            <a routerLink="/sign-in">{{ t('reset.back') }}</a>
          </p>
        } @else {
          <p>{{ t(words() + '.press') }}</p>
          <div class="row">
            <ns-submit-button [busy]="form.busy()">{{ t(words() + '.confirm') }}</ns-submit-button>
          </div>
        }
      </form>
    </ns-page>
  `,
})
export class RecoveryAnswer {
  private readonly token = mailedToken();
  private readonly path = inject(ActivatedRoute).snapshot.routeConfig?.path;

  protected readonly t = inject(ScreenTexts).t;
  protected readonly words = computed(() => (this.path === 'objection' ? 'objection' : 'recovery'));
  protected readonly form = new MutationSender();
  /** Another link that is opened on this page begins anew. */
  protected readonly done = linkedSignal<string, string>({ source: this.token, computation: () => '' });

  constructor() {
    effect(() => {
      this.token();
      untracked(() => this.form.clear());
    });
  }

  protected async answer(): Promise<void> {
    const variables = { token: this.token() };
    const answer = await this.form.send(AnswerAccountRecoveryDocument, variables, 'AccountRecoveryAnswered');
    this.done.set(answer?.message ?? '');
  }
}
