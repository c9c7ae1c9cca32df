import { Injectable, inject } from '@angular/core';
import type { Language } from '@ns/languages';
import { GraphqlClient, LanguageStore, SessionStore } from '@ns/web';

/** One language for screens and mails: what is chosen on the screen goes to the account, wherever it is chosen. */
@Injectable({ providedIn: 'root' })
export class AccountLanguage {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);

  /** The reader chose; without a network the screen follows, and the account at the next choice or sign-in. */
  async choose(language: Language): Promise<void> {
    await this.language.choose(language);
    await this.bringToAccount();
  }

  /**
   * After a sign-in: a choice made on this device goes to the account; a device without one takes over the account's.
   */
  async settle(): Promise<void> {
    const account = this.session.account();
    if (this.language.isChosen()) {
      await this.bringToAccount();
    } else if (account) {
      await this.language.choose(account.language);
    }
  }

  private async bringToAccount(): Promise<void> {
    const language = this.language.code();
    if (!this.session.signedIn() || this.session.account()?.language === language) {
      return;
    }
    const { updateLanguage } = await import('./update-language.ts');
    const written = await updateLanguage(this.client, language);
    if (written) {
      this.session.updateAccount({ language: written });
    }
  }
}
