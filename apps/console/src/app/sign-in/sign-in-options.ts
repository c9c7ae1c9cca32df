import { Injectable, inject } from '@angular/core';
import { SignInOptionsDocument, type SignInOptionsQuery } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';

/** How staff get in, and when they are signed out. */
export type SignInOptions = SignInOptionsQuery['signInOptions'];

/** The end of a session takes questions with it that are on their way: such a one is asked again. */
const mostTries = 2;

/** Asks the server once per page how staff get in. */
@Injectable({ providedIn: 'root' })
export class SignInOptionsStore {
  private readonly client = inject(GraphqlClient);
  private asked: Promise<SignInOptions | null> | null = null;

  /** Null when the server could not be asked; the next call then asks again. */
  async read(): Promise<SignInOptions | null> {
    this.asked ??= this.ask();
    const known = await this.asked;
    if (!known) {
      this.asked = null;
    }
    return known;
  }

  private async ask(): Promise<SignInOptions | null> {
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const answer = await this.client.query(SignInOptionsDocument, {});
      if (answer.__typename === 'SignInOptions') {
        return answer;
      }
    }
    return null;
  }
}
