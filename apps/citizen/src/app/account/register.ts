import { Component, ElementRef, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { RegisterCitizenDocument } from '@ns/contract/own';
import { GraphqlClient, LanguageStore } from '@ns/web';
import { type FieldProblem, problemAt, problemsElsewhere } from '../form/field-problems.ts';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { TextField } from '../form/text-field.ts';
import { Page } from '../page/page.ts';
import { PendingRegistration } from './pending-registration.ts';

/** Makes an account. The address is verified by mail before anything can be sent. */
@Component({
  selector: 'ns-register',
  imports: [RouterLink, TranslocoDirective, Page, TextField, Notice, SubmitButton],
  templateUrl: './register.html',
})
export class Register {
  /** Where the reader wanted to go; handed on when one has an account already. */
  readonly next = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly language = inject(LanguageStore);
  private readonly router = inject(Router);
  private readonly pending = inject(PendingRegistration);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly problemAt = problemAt;

  protected async register(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.problems.set([]);
    const answer = await this.client.mutate(RegisterCitizenDocument, {
      input: {
        name: this.name().trim(),
        email: this.email().trim(),
        password: this.password(),
        language: this.language.code(),
      },
    });
    this.busy.set(false);
    switch (answer.__typename) {
      case 'RegistrationRequested':
        this.pending.remember({ email: this.email().trim(), message: answer.message });
        this.password.set('');
        await this.router.navigateByUrl('/mailbox');
        break;
      case 'InvalidInputError':
        this.problems.set(answer.fields);
        this.failure.set(problemsElsewhere(answer.fields, ['name', 'email', 'password'])[0] ?? '');
        focusFirstProblem(this.host.nativeElement);
        break;
      case 'RequestFailure':
        this.failure.set(answer.message);
    }
  }
}
