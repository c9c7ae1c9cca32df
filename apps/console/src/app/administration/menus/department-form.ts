import { Component, inject } from '@angular/core';
import { DepartmentEffectDocument, SaveDepartmentDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { entryParts } from './entry-parts.ts';
import { MenuEntry, entryRules } from './menu-entry.ts';
import { MenuSource, namedInput, namedValues } from './menu-source.ts';

/** A department. */
@Component({
  selector: 'ns-department-form',
  imports: [entryParts],
  template: `
    <ns-entry-frame menu="departments" [entry]="entry">
      <ns-text-field
        [label]="'menus.field.code' | transloco"
        [hint]="'menus.hint.code' | transloco"
        [of]="entry.form.fields.code"
      />
      <ns-words-fields label="menus.field.name" [of]="entry.form.fields.name" />
    </ns-entry-frame>
  `,
})
export class DepartmentForm {
  private readonly client = inject(GraphqlClient);
  private readonly source = inject(MenuSource);
  private readonly rules = entryRules();

  protected readonly entry = new MenuEntry({
    values: (key) => namedValues(this.source.data()?.departments.find(({ code }) => code === key)),
    rules: ({ code, name }) => {
      this.rules.fixed(code);
      this.rules.neededWords(name);
    },
    save: (values, terms) => this.client.mutate(SaveDepartmentDocument, { input: namedInput(values, terms) }),
    consequences: async ({ code }, { archived, version }) => {
      const effect = version !== null && archived ? await this.client.query(DepartmentEffectDocument, { code }) : null;
      return { sentences: effect && 'sentences' in effect ? effect.sentences : [] };
    },
  });
}
