import { Component, inject } from '@angular/core';
import { SaveQuarterDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { entryParts } from './entry-parts.ts';
import { MenuEntry, entryRules } from './menu-entry.ts';
import { MenuSource, namedInput, namedValues, pointInput, pointValues } from './menu-source.ts';

/** A quarter of a settlement; where nobody knows its middle, it has none. */
@Component({
  selector: 'ns-quarter-form',
  imports: [entryParts],
  template: `
    <ns-entry-frame menu="quarters" [entry]="entry">
      <ns-select-field
        [label]="'menus.field.settlement' | transloco"
        [choices]="source.settlements()"
        [of]="entry.form.fields.settlement"
      />
      <ns-text-field
        [label]="'menus.field.code' | transloco"
        [hint]="'menus.hint.code' | transloco"
        [of]="entry.form.fields.code"
      />
      <ns-words-fields label="menus.field.name" [of]="entry.form.fields.name" />
      <ns-number-field [label]="'menus.field.lat' | transloco" [formField]="entry.form.fields.lat" />
      <ns-number-field [label]="'menus.field.lon' | transloco" [formField]="entry.form.fields.lon" />
    </ns-entry-frame>
  `,
})
export class QuarterForm {
  private readonly client = inject(GraphqlClient);
  protected readonly source = inject(MenuSource);
  private readonly rules = entryRules();

  protected readonly entry = new MenuEntry({
    values: (key) => {
      const [settlement = this.source.settlements()[0]?.code ?? '', code] = key?.split('/') ?? [];
      const quarter = this.source
        .data()
        ?.settlements.find((each) => each.code === settlement)
        ?.quarters.find((each) => each.code === code);
      return { ...namedValues(quarter), ...pointValues(quarter?.location), settlement };
    },
    rules: ({ settlement, code, name, lat, lon }) => {
      this.rules.fixed(settlement);
      this.rules.fixed(code);
      this.rules.neededWords(name);
      // A point has both numbers or none.
      this.rules.needed(lat, { when: () => this.entry.form.model().lon !== null });
      this.rules.between(lat, -90, 90);
      this.rules.needed(lon, { when: () => this.entry.form.model().lat !== null });
      this.rules.between(lon, -180, 180);
    },
    save: (values, terms) => {
      const { settlement } = values;
      const input = { ...namedInput(values, terms), settlement, location: pointInput(values) };
      return this.client.mutate(SaveQuarterDocument, { input });
    },
  });
}
