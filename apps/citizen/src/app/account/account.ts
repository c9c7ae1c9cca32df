import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslocoDirective } from '@jsverse/transloco';
import { UpdateMyAccountDocument } from '@ns/contract/citizen';
import { GraphqlClient, LanguageStore, SessionStore } from '@ns/web';
import { type FieldProblem, problemAt } from '../form/field-problems';
import { Notice } from '../form/notice';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import { Outbox } from '../outbox/outbox';
import { DraftStore } from '../report/draft-store';
import { Page } from '../shell/page';
import { DeleteAccount } from './delete-account';

/** Name and language of the account, signing out, leaving for good. */
@Component({
  selector: 'ns-account',
  imports: [IonButton, TranslocoDirective, Page, TextField, Notice, SubmitButton, DeleteAccount],
  templateUrl: './account.html',
})
export class AccountPage {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);
  private readonly outbox = inject(Outbox);
  private readonly drafts = inject(DraftStore);
  private readonly navigation = inject(NavController);

  protected readonly account = this.session.account;
  protected readonly name = linkedSignal(() => this.account()?.name ?? '');
  protected readonly mailLanguage = linkedSignal(() => this.account()?.language ?? 'BG');
  protected readonly languages = [
    { code: 'BG', name: 'Български' },
    { code: 'EN', name: 'English' },
  ] as const;
  protected readonly changed = computed(() => this.name().trim() !== this.account()?.name || this.mailLanguage() !== this.account()?.language);
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly problemAt = problemAt;

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.saved.set(false);
    this.failure.set('');
    this.problems.set([]);
    const answer = await this.client.mutate(UpdateMyAccountDocument, { input: { name: this.name().trim(), language: this.mailLanguage() } });
    this.busy.set(false);
    switch (answer.__typename) {
      case 'Account':
        this.session.updateAccount({ name: answer.name, language: answer.language });
        this.language.choose(answer.language === 'EN' ? 'en' : 'bg');
        this.saved.set(true);
        break;
      case 'InvalidInputError':
        this.problems.set(answer.fields);
        break;
      case 'RequestFailure':
        this.failure.set(answer.message);
    }
  }

  protected async signOut(): Promise<void> {
    const failure = await this.session.signOut();
    if (failure) {
      this.failure.set(failure.message);
      return;
    }
    await this.leave();
  }

  protected readonly waiting = computed(() => this.outbox.entries().length);

  protected async leave(): Promise<void> {
    // The next person on this device must not find what this one was writing.
    await this.drafts.clear();
    await this.navigation.navigateRoot('/');
  }
}
