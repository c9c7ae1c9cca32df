import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { MailPreviewDocument, type MailSamplePartsFragment, SaveMailWordsDocument } from '@ns/contract/console';
import { type Language, languageRows } from '@ns/languages';
import { GraphqlClient, MutationSender, ScreenTexts } from '@ns/web';
import { MutationForm } from '@ns/web/forms';
import { screenParts } from '../../appearance/screen-parts.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { atWords, type EditedWords, editedWords, givenTexts } from '../../form/words-by-language.ts';
import { WordsFields } from '../../form/words-fields.ts';

/** Words that were written and not saved, by the kind of the mail. */
export type UnsavedWords = Map<string, EditedWords>;

/** What the municipality itself says in the mails of a kind. */
@Component({
  selector: 'ns-mail-words',
  imports: [screenParts, fieldParts, WordsFields],
  template: `
    <details [open]="mail().ownWordsTexts.length > 0">
      <summary>{{ 'mails.ownWords' | transloco }}</summary>
      <form class="ns-stack" [formRoot]="form.fields">
        <p class="ns-small ns-quiet">{{ 'mails.ownWordsHint' | transloco }}</p>
        <div class="fields">
          <ns-words-fields label="mails.words" [rows]="2" [of]="form.fields.ownWords" />
        </div>
        <ns-problem [text]="form.failure() || look.failure()" />
        <div class="ns-buttons">
          <button matButton="outlined" type="button" [disabled]="look.busy() || form.busy()" (click)="show()">
            {{ 'mails.preview' | transloco }}
          </button>
          <button matButton="filled" type="submit" [disabled]="form.busy()">
            {{ (form.busy() ? 'transition.busy' : 'menus.save') | transloco }}
          </button>
        </div>
      </form>
    </details>
  `,
  styles: `
    summary {
      padding: 6px 0;
      font-weight: 550;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
      gap: 0 16px;
    }
  `,
})
export class MailWords {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;

  readonly mail = input.required<MailSamplePartsFragment>();
  /** of the municipality, on which a change is based */
  readonly version = input.required<number>();
  /** in which the mail is shown */
  readonly language = input.required<Language>();
  readonly unsaved = input.required<UnsavedWords>();
  /** the mail with what is written, not saved */
  readonly previewed = output<MailSamplePartsFragment>();
  readonly saved = output();

  protected readonly look = new MutationSender();
  protected readonly form = new MutationForm(signal({ ownWords: editedWords() }), {
    at: atWords,
    save: () => this.save(),
  });

  constructor() {
    effect(() => {
      const { kind, ownWordsTexts } = this.mail();
      const words = this.unsaved().get(kind) ?? editedWords(ownWordsTexts);
      untracked(() => this.form.reset({ ownWords: words }));
    });
    effect(() => {
      const { ownWords: words } = this.form.model();
      const { kind, ownWordsTexts } = untracked(this.mail);
      const isSaved = JSON.stringify(words) === JSON.stringify(editedWords(ownWordsTexts));
      const unsaved = untracked(this.unsaved);
      if (isSaved) {
        unsaved.delete(kind);
      } else {
        unsaved.set(kind, words);
      }
    });
  }

  protected async show(): Promise<void> {
    const language = this.language();
    const words = this.form.model().ownWords[languageRows[language].tag];
    const variables = { kind: this.mail().kind, language, words };
    const seen = await this.look.receive(() => this.client.query(MailPreviewDocument, variables));
    if (seen) {
      this.previewed.emit(seen);
    }
  }

  private async save(): Promise<void> {
    const { kind } = this.mail();
    const input = { kind, ownWordsTexts: givenTexts(this.form.model().ownWords), version: this.version() };
    if (await this.form.send(SaveMailWordsDocument, { input }, 'Municipality')) {
      this.unsaved().delete(kind);
      this.snackBar.open(this.t('menus.saved'), undefined, { duration: 4_000 });
      this.saved.emit();
    }
  }
}
