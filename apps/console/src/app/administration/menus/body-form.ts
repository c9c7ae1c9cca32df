import { Component, inject } from '@angular/core';
import { SaveExternalBodyDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { entryParts } from './entry-parts.ts';
import { MenuEntry, entryRules } from './menu-entry.ts';
import { MenuSource, namedInput, namedValues } from './menu-source.ts';

/** An external body, to which signals are forwarded. */
@Component({
  selector: 'ns-body-form',
  imports: [entryParts],
  template: `
    <ns-entry-frame menu="bodies" [entry]="entry">
      <ns-text-field
        [label]="'menus.field.code' | transloco"
        [hint]="'menus.hint.code' | transloco"
        [of]="entry.form.fields.code"
      />
      <ns-words-fields label="menus.field.name" [of]="entry.form.fields.name" />
      <ns-text-field [label]="'menus.field.phone' | transloco" [of]="entry.form.fields.phone" />
    </ns-entry-frame>
  `,
})
export class BodyForm {
  private readonly client = inject(GraphqlClient);
  private readonly source = inject(MenuSource);
  private readonly rules = entryRules();

  protected readonly entry = new MenuEntry({
    values: (key) => {
      const body = this.source.data()?.externalBodies.find(({ code }) => code === key);
      return { ...namedValues(body), phone: body?.phone ?? '' };
    },
    rules: ({ code, name }) => {
      this.rules.fixed(code);
      this.rules.neededWords(name);
    },
    save: (values, terms) => {
      const input = { ...namedInput(values, terms), phone: values.phone.trim() || null };
      return this.client.mutate(SaveExternalBodyDocument, { input });
    },
  });
}
