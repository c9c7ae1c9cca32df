import { Component, computed, inject } from '@angular/core';
import { SaveSettlementDocument } from '@ns/contract/console';
import { GraphqlClient, ScreenTexts } from '@ns/web';
import { entryParts } from './entry-parts.ts';
import { MenuEntry, entryRules } from './menu-entry.ts';
import { MenuSource, namedInput, namedValues, pointInput, pointValues } from './menu-source.ts';

/** A town or a village, with its middle. */
@Component({
  selector: 'ns-settlement-form',
  imports: [entryParts],
  template: `
    <ns-entry-frame menu="settlements" [entry]="entry">
      <ns-text-field
        [label]="'menus.field.ekatte' | transloco"
        [hint]="'menus.hint.ekatte' | transloco"
        [of]="entry.form.fields.code"
      />
      <ns-words-fields label="menus.field.name" [of]="entry.form.fields.name" />
      <ns-select-field [label]="'menus.field.kind' | transloco" [choices]="kinds()" [of]="entry.form.fields.kind" />
      <ns-number-field [label]="'menus.field.lat' | transloco" [formField]="entry.form.fields.lat" />
      <ns-number-field [label]="'menus.field.lon' | transloco" [formField]="entry.form.fields.lon" />
      <ns-number-field
        [whole]="true"
        [label]="'menus.field.radius' | transloco"
        [hint]="'menus.hint.radius' | transloco"
        [formField]="entry.form.fields.radiusMeters"
      />
    </ns-entry-frame>
  `,
})
export class SettlementForm {
  private readonly client = inject(GraphqlClient);
  private readonly source = inject(MenuSource);
  private readonly t = inject(ScreenTexts).t;
  private readonly rules = entryRules();

  protected readonly kinds = computed(() =>
    ['city', 'town', 'village'].map((code) => ({ code, name: this.t(`menus.kind.${code}`) })),
  );
  protected readonly entry = new MenuEntry({
    values: (key) => {
      const settlement = this.source.data()?.settlements.find(({ code }) => code === key);
      return {
        ...namedValues(settlement),
        ...pointValues(settlement?.location),
        kind: settlement?.kind ?? 'village',
        radiusMeters: settlement?.radiusMeters ?? null,
      };
    },
    rules: ({ code, name, lat, lon }) => {
      this.rules.fixed(code);
      this.rules.neededWords(name);
      this.rules.needed(lat);
      this.rules.between(lat, -90, 90);
      this.rules.needed(lon);
      this.rules.between(lon, -180, 180);
    },
    save: async (values, terms) => {
      const { kind, radiusMeters } = values;
      const location = pointInput(values);
      if (!location) {
        throw new Error('The form is not sent without a point.');
      }
      const input = { ...namedInput(values, terms), kind, location, radiusMeters };
      return this.client.mutate(SaveSettlementDocument, { input });
    },
  });
}
