import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, effect, inject, signal, untracked } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoService } from '@jsverse/transloco';
import { EditedMunicipalityDocument, SaveMunicipalityDocument } from '@ns/contract/console';
import { languages } from '@ns/languages';
import { watchQuery } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { MutationForm } from '../../form/mutation-form.ts';
import { atWordsField, textsOfValues, wordsField, wordsValues } from '../../form/words-by-language.ts';
import { LanguageNames } from '../../i18n/language-names.ts';
import { fieldParts } from '../../form/form-parts.ts';

const text = () => new FormControl('', { nonNullable: true });
const colours = ['teal', 'blue', 'green', 'burgundy', 'purple', 'graphite'] as const;
/** A field for each language of a text, and its label. */
const wordsOf = (name: string) =>
  languages.map((language) => ({ name: wordsField(name, language), label: `menus.field.${name}`, language }));
const names = [...wordsOf('name'), ...wordsOf('address')];
const privacy = wordsOf('privacy');
/** As the server's limit. */
const logoMaxBytes = 100_000;

/** What the municipality is called, how it is reached, how it looks, by which terms it works. */
@Component({
  selector: 'ns-municipality-page',
  imports: [screenParts, CdkTextareaAutosize, ReactiveFormsModule, fieldParts],
  templateUrl: './municipality-page.html',
  styleUrl: './municipality-page.scss',
})
export class MunicipalityPage {
  private readonly snackBar = inject(MatSnackBar);
  private readonly words = inject(TranslocoService);

  protected readonly query = watchQuery(EditedMunicipalityDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly colours = colours;
  protected readonly languageNames = inject(LanguageNames);
  protected readonly names = names;
  protected readonly contacts = ['phone', 'email', 'website', 'dataProtectionEmail', 'senderName'] as const;
  protected readonly privacy = privacy;
  protected readonly terms = [
    'statutoryMonths',
    'silenceDays',
    'disputeDays',
    'submissionsPerHour',
    'submissionsPerDay',
  ] as const;
  protected readonly form = new FormGroup({
    words: new FormGroup<Record<string, FormControl<string>>>(
      Object.fromEntries([...names, ...privacy].map(({ name }) => [name, text()])),
    ),
    phone: text(),
    email: text(),
    website: text(),
    dataProtectionEmail: text(),
    senderName: text(),
    colour: text(),
    statutoryMonths: text(),
    silenceDays: text(),
    disputeDays: text(),
    submissionsPerHour: text(),
    submissionsPerDay: text(),
  });
  protected readonly mutation = new MutationForm(
    () => ({ ...this.form.controls, ...this.form.controls.words.controls }),
    (problems) => problems.map(atWordsField),
  );
  /** Data URL of a newly chosen picture; empty: it is taken away; undefined: as it is. */
  protected readonly logo = signal<string | undefined>(undefined);
  private version = 0;

  constructor() {
    effect(() => {
      const read = this.query.data()?.municipality;
      untracked(() => {
        if (read && read.version !== this.version) {
          this.version = read.version;
          const shown = ['colour', ...this.contacts, ...this.terms] as const;
          const texts = Object.fromEntries(shown.map((name) => [name, String(read[name] ?? '')]));
          this.form.setValue({
            ...(texts as Record<(typeof shown)[number], string>),
            words: {
              ...wordsValues('name', read.nameTexts),
              ...wordsValues('address', read.addressTexts),
              ...wordsValues('privacy', read.privacyTexts),
            },
          });
          this.logo.set(undefined);
        }
      });
    });
  }

  protected async choose(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) {
      return;
    }
    if (file.size > logoMaxBytes) {
      this.mutation.fail(this.words.translate('menus.municipality.logoTooLarge'));
      return;
    }
    this.mutation.clear();
    this.logo.set(
      await new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
        reader.onerror = () => reject(new Error('The file cannot be read.'));
        reader.readAsDataURL(file);
      }),
    );
  }

  protected async save(): Promise<void> {
    const { words, ...typed } = this.form.getRawValue();
    const optional = (value: string) => value.trim() || null;
    const number = (value: string) => (value.trim() === '' ? null : Math.trunc(Number(value)) || 0);
    const input = {
      ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, optional(value)])),
      nameTexts: textsOfValues('name', words),
      addressTexts: textsOfValues('address', words),
      privacyTexts: textsOfValues('privacy', words),
      colour: typed.colour,
      statutoryMonths: number(typed.statutoryMonths) ?? 0,
      silenceDays: number(typed.silenceDays) ?? 0,
      disputeDays: number(typed.disputeDays) ?? 0,
      submissionsPerHour: number(typed.submissionsPerHour),
      submissionsPerDay: number(typed.submissionsPerDay),
      logo: this.logo() ?? null,
      version: this.version,
    };
    if (await this.mutation.send(SaveMunicipalityDocument, { input }, 'Municipality')) {
      this.snackBar.open(this.words.translate('menus.saved'), undefined, { duration: 4_000 });
      void this.query.refetch();
    }
  }
}
