import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { UpdateMyAccountDocument } from '@ns/contract/own';
import { defaultLanguage, languageRows, languages } from '@ns/languages';
import { LanguageStore, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { ChoiceList } from '../form/choice-list.ts';
import { screenParts } from '../page/screen-parts.ts';

interface Profile {
  readonly name: string;
  /** The one of screens and mails. */
  readonly languages: readonly string[];
}

/** Name, and the language of screens and mails: the same choice as in the top bar. */
@Component({
  selector: 'ns-profile-form',
  imports: [screenParts, ChoiceList],
  host: { style: 'display: block' },
  template: `
    <form class="stack" [formRoot]="form.fields">
      <h2>{{ t('account.profile') }}</h2>
      <ns-text-field [label]="t('account.name')" autocomplete="name" [formField]="form.fields.name" />
      <ns-choice-list [label]="t('account.language')" [choices]="choices" [formField]="form.fields.languages">
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
  private readonly stored = computed(
    () => ({ name: this.account()?.name ?? '', languages: [this.account()?.language ?? defaultLanguage] }),
    { equal: (one, other) => one.name === other.name && one.languages[0] === other.languages[0] },
  );
  protected readonly choices = languages.map((code) => ({ code, name: languageRows[code].name }));
  protected readonly changed = computed(() => {
    const { name, languages } = this.form.model();
    return name.trim() !== this.account()?.name || languages[0] !== this.account()?.language;
  });
  protected readonly saved = signal(false);
  /** What is being written stays when something else of the account changes. */
  private readonly model = linkedSignal<Profile, Profile>({
    source: this.stored,
    computation: (stored, before) => ({
      name: before && before.value.name !== before.source.name ? before.value.name : stored.name,
      languages:
        before && before.value.languages[0] !== before.source.languages[0] ? before.value.languages : stored.languages,
    }),
  });
  protected readonly form = new MutationForm(this.model, {
    rules: (path) => requiredText(path.name, () => this.t('form.needed')),
    save: () => this.save(),
  });

  private async save(): Promise<void> {
    this.saved.set(false);
    const { name, languages: chosen } = this.form.model();
    const language = languages.find((each) => each === chosen[0]) ?? defaultLanguage;
    const answer = await this.form.send(UpdateMyAccountDocument, { input: { name: name.trim(), language } }, 'Account');
    if (answer) {
      this.session.updateAccount({ name: answer.name, language: answer.language });
      await this.language.choose(answer.language);
      this.saved.set(true);
    }
  }
}
