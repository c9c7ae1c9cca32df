import { type Menus, MunicipalityPresenter } from '@ns/municipality';
import type { Language } from '@ns/platform';
import type { SignalRow, StaffActor } from '@ns/signals';
import { fill } from '../domain/ready-text-fields.ts';
import { canEditText } from '../policies/desk-policies.ts';
import { fieldValues } from '../queries/field-values.ts';
import type { ReadyTextRow } from '../queries/ready-texts.ts';
import type { ReadyTextType } from './ready-text.types.ts';

/** A signal whose values go into texts. */
export interface FillingSignal {
  readonly row: SignalRow;
  readonly reporterName: string | null;
}

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

  text(row: ReadyTextRow, signal: FillingSignal | null): ReadyTextType {
    const filled = signal && fill(row.body, fieldValues(signal.row, this.menus, signal.reporterName, row.language));
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
