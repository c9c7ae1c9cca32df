import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { RegisterCitizenDocument } from '@ns/contract/own';
import { LanguageStore, ScreenTexts } from '@ns/web';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PendingRegistration } from './pending-registration.ts';

/** Makes an account. The address is verified by mail before anything can be sent. */
@Component({
  selector: 'ns-register',
  imports: [screenParts],
  templateUrl: './register.html',
})
export class Register {
  /** Where the reader wanted to go; handed on when one has an account already. */
  readonly next = input<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  private readonly router = inject(Router);
  private readonly pending = inject(PendingRegistration);

  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly form = new MutationForm(['name', 'email', 'password']);

  protected async register(): Promise<void> {
    const input = {
      name: this.name().trim(),
      email: this.email().trim(),
      password: this.password(),
      language: this.language.code(),
    };
    const answer = await this.form.send(RegisterCitizenDocument, { input }, 'RegistrationRequested');
    if (answer) {
      this.pending.remember({ email: input.email, message: answer.message });
      this.password.set('');
      await this.router.navigateByUrl('/mailbox');
    }
  }
}
