import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { UpdateMyAccountDocument } from '@ns/contract/own';
import { defaultLanguage, languageRows, languages } from '@ns/languages';
import { LanguageStore, ScreenTexts, SessionStore } from '@ns/web';
import { ChoiceList } from '../form/choice-list.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';

/** Name, and the language of screens and mails: the same choice as in the top bar. */
@Component({
  selector: 'ns-profile-form',
  imports: [screenParts, ChoiceList],
  host: { style: 'display: block' },
  template: `
    <form class="stack" novalidate (submit)="$event.preventDefault(); save()">
      <h2>{{ t('account.profile') }}</h2>
      <ns-text-field
        [label]="t('account.name')"
        autocomplete="name"
        [(value)]="name"
        [error]="form.problemAt('name')"
      />
      <ns-choice-list
        [label]="t('account.language')"
        [choices]="choices"
        [chosen]="[mailLanguage()]"
        (chose)="chooseLanguage($event)"
      >
        <p class="field-hint">{{ t('account.languageWhere') }}</p>
      </ns-choice-list>
      <ns-message [text]="form.failure()" />
      @if (saved() && !changed()) {
        <ns-notice kind="success">{{ t('account.saved') }}</ns-notice>
      }
      <div class="row">
        <ns-submit-button [busy]="form.busy()">{{ t('account.save') }}</ns-submit-button>
      </div>
    </form>
  `,
})
export class ProfileForm {
  protected readonly t = inject(ScreenTexts).t;
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);

  private readonly account = this.session.owner;
  /** By themselves: what is being written stays when the account is asked again. */
  private readonly storedName = computed(() => this.account()?.name ?? '');
  private readonly storedLanguage = computed(() => this.account()?.language ?? defaultLanguage);
  protected readonly name = linkedSignal(() => this.storedName());
  protected readonly mailLanguage = linkedSignal(() => this.storedLanguage());
  protected readonly choices = languages.map((code) => ({ code, name: languageRows[code].name }));
  protected readonly changed = computed(
    () => this.name().trim() !== this.account()?.name || this.mailLanguage() !== this.account()?.language,
  );
  protected readonly saved = signal(false);
  protected readonly form = new MutationForm(['name'], false);

  protected chooseLanguage([code]: readonly string[]): void {
    this.mailLanguage.set(languages.find((each) => each === code) ?? defaultLanguage);
  }

  protected async save(): Promise<void> {
    this.saved.set(false);
    const input = { name: this.name().trim(), language: this.mailLanguage() };
    const answer = await this.form.send(UpdateMyAccountDocument, { input }, 'Account');
    if (answer) {
      this.session.updateAccount({ name: answer.name, language: answer.language });
      await this.language.choose(answer.language);
      this.saved.set(true);
    }
  }
}
