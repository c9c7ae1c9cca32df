import { Component, inject } from '@angular/core';
import { SaveHolidayDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { DateField } from '../../date/date-field.ts';
import { editedWords, givenTexts } from '../../form/words-by-language.ts';
import { entryParts } from './entry-parts.ts';
import { MenuEntry, entryRules } from './menu-entry.ts';
import { MenuSource } from './menu-source.ts';

/** A day by decree: off, or a Saturday on which people work. */
@Component({
  selector: 'ns-holiday-form',
  imports: [entryParts, DateField],
  template: `
    <ns-entry-frame menu="holidays" [entry]="entry">
      @if (entry.row(); as row) {
        <p class="ns-quiet">{{ row.detail }}</p>
      } @else {
        <ns-date-field [label]="'menus.field.day' | transloco" [formField]="entry.form.fields.day" />
      }
      <ns-words-fields label="menus.field.name" [of]="entry.form.fields.name" />
      <ns-check-field
        [label]="'menus.field.working' | transloco"
        [hint]="'menus.hint.working' | transloco"
        [formField]="entry.form.fields.working"
      />
    </ns-entry-frame>
  `,
})
export class HolidayForm {
  private readonly client = inject(GraphqlClient);
  private readonly source = inject(MenuSource);
  private readonly rules = entryRules();

  protected readonly entry = new MenuEntry({
    values: (key) => {
      const holiday = this.source.data()?.holidays.find(({ day }) => day === key);
      return { day: key ?? '', name: editedWords(holiday?.nameTexts), working: holiday?.working ?? false };
    },
    rules: ({ day, name }) => {
      this.rules.fixed(day);
      this.rules.neededWords(name);
    },
    save: ({ day, name, working }, { version, archived }) => {
      const input = { day, nameTexts: givenTexts(name), working, version, archived };
      return this.client.mutate(SaveHolidayDocument, { input });
    },
  });
}
