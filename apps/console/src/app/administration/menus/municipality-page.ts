import { Component, effect, inject, signal, untracked } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import {
  EditedMunicipalityDocument,
  type EditedMunicipalityQuery,
  SaveMunicipalityDocument,
} from '@ns/contract/console';
import { ScreenTexts, watchQuery } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../../appearance/screen-parts.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { fieldRules } from '../../form/field-rules.ts';
import { NumberField } from '../../form/number-field.ts';
import { TextField } from '../../form/text-field.ts';
import { WordsFields } from '../../form/words-fields.ts';
import { atWords, editedWords, givenTexts } from '../../form/words-by-language.ts';

const colours = ['teal', 'blue', 'green', 'burgundy', 'purple', 'graphite'] as const;
/** As the server's limit. */
const logoMaxBytes = 100_000;

/** What the municipality is called, how it is reached, how it looks, by which terms it works. */
@Component({
  selector: 'ns-municipality-page',
  imports: [screenParts, fieldParts, NumberField, TextField, WordsFields],
  templateUrl: './municipality-page.html',
  styleUrl: './municipality-page.scss',
})
export class MunicipalityPage {
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly rules = fieldRules();

  protected readonly query = watchQuery(EditedMunicipalityDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly colours = colours;
  protected readonly contacts = ['phone', 'email', 'website', 'dataProtectionEmail', 'senderName'] as const;
  protected readonly terms = [
    'statutoryMonths',
    'silenceDays',
    'disputeDays',
    'submissionsPerHour',
    'submissionsPerDay',
  ] as const;
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal(valuesOf()), {
    rules: (path) => {
      const { needed, neededWords } = this.rules;
      neededWords(path.name);
      needed(path.colour);
      needed(path.statutoryMonths);
      needed(path.silenceDays);
      needed(path.disputeDays);
    },
    at: atWords,
    save: () => this.save(),
  });
  /** Data URL of a newly chosen picture; empty: it is taken away; undefined: as it is. */
  protected readonly logo = signal<string | undefined>(undefined);
  private version = 0;

  constructor() {
    effect(() => {
      const read = this.query.data()?.municipality;
      untracked(() => {
        if (read && read.version !== this.version) {
          this.version = read.version;
          this.form.reset(valuesOf(read));
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
      this.form.fail(this.t('menus.municipality.logoTooLarge'));
      return;
    }
    this.form.clear();
    this.logo.set(
      await new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
        reader.onerror = () => reject(new Error('The file cannot be read.'));
        reader.readAsDataURL(file);
      }),
    );
  }

  private async save(): Promise<void> {
    const { name, address, privacy, statutoryMonths, silenceDays, disputeDays, ...values } = this.form.model();
    const contacts = Object.fromEntries(this.contacts.map((contact) => [contact, values[contact].trim() || null]));
    const input = {
      ...values,
      ...contacts,
      nameTexts: givenTexts(name),
      addressTexts: givenTexts(address),
      privacyTexts: givenTexts(privacy),
      statutoryMonths: statutoryMonths ?? 0,
      silenceDays: silenceDays ?? 0,
      disputeDays: disputeDays ?? 0,
      logo: this.logo() ?? null,
      version: this.version,
    };
    if (await this.form.send(SaveMunicipalityDocument, { input }, 'Municipality')) {
      this.snackBar.open(this.t('menus.saved'), undefined, { duration: 4_000 });
      void this.query.refetch();
    }
  }
}

/** The municipality as the form has it. */
function valuesOf(read?: EditedMunicipalityQuery['municipality']) {
  return {
    name: editedWords(read?.nameTexts),
    address: editedWords(read?.addressTexts),
    privacy: editedWords(read?.privacyTexts),
    phone: read?.phone ?? '',
    email: read?.email ?? '',
    website: read?.website ?? '',
    dataProtectionEmail: read?.dataProtectionEmail ?? '',
    senderName: read?.senderName ?? '',
    colour: read?.colour ?? '',
    statutoryMonths: read?.statutoryMonths ?? null,
    silenceDays: read?.silenceDays ?? null,
    disputeDays: read?.disputeDays ?? null,
    submissionsPerHour: read?.submissionsPerHour ?? null,
    submissionsPerDay: read?.submissionsPerDay ?? null,
  };
}
