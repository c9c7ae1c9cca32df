import { type Menus, MunicipalityPresenter } from '@ns/municipality';
import type { Language } from '@ns/platform';
import type { StaffActor } from '@ns/signals';
import { fill } from '../domain/ready-text-fields.ts';
import { canEditText } from '../policies/desk-policies.ts';
import { fieldValues, type FillingForm } from '../queries/field-values.ts';
import type { ReadyTextRow } from '../queries/ready-texts.ts';
import type { ReadyTextType } from './ready-text.types.ts';

/** Turns ready texts into what one member of the staff sees. */
export class ReadyTextPresenter {
  private readonly names: MunicipalityPresenter;

  constructor(
    private readonly menus: Menus,
    private readonly actor: StaffActor,
    language: Language,
  ) {
    this.names = new MunicipalityPresenter(menus, language);
  }

  /** @param form what the text is filled from; null leaves its fields open */
  text(row: ReadyTextRow, form: FillingForm | null): ReadyTextType {
    const filled =
      form && fill(row.body, fieldValues({ ...form, to: form.to ?? row.toStatus }, this.menus, row.language));
    return {
      id: row.id,
      version: row.version,
      title: row.title,
      text: row.body,
      filled: filled?.text ?? null,
      unfilled: filled?.unfilled ?? [],
      category: row.categoryCode === null ? null : this.names.categoryOf(row.categoryCode),
      to: row.toStatus,
      language: row.language,
      department: this.names.departmentOf(row.departmentCode),
      editable: canEditText(this.actor, row),
    };
  }
}
