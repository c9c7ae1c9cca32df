import { effect, linkedSignal, type Signal, untracked } from '@angular/core';
import { mailedToken, MutationSender } from '@ns/web';

/**
 * What a page behind a link of a mail needs: one press sends the token of the link. Nothing happens before it, because
 * mail programs open links themselves. To be made where a page is made.
 */
export class MailedAnswer {
  readonly form = new MutationSender();
  private readonly token = mailedToken();
  /** Another link that is opened on the page begins anew. */
  private readonly said = linkedSignal<string, string>({ source: this.token, computation: () => '' });
  /** The words of the server after it was taken; empty before. */
  readonly done: Signal<string> = this.said.asReadonly();

  constructor() {
    effect(() => {
      this.token();
      untracked(() => this.form.clear());
    });
  }

  /** @param send sends the token, and gives what the server answers when it was taken */
  async press(
    send: (form: MutationSender, variables: { token: string }) => Promise<{ readonly message: string } | null>,
  ): Promise<void> {
    const answer = await send(this.form, { token: this.token() });
    this.said.set(answer?.message ?? '');
  }
}
