import { type Menus, MunicipalityPresenter, dateOf } from '@ns/municipality';
import { type Language, inLanguage } from '@ns/platform';
import type { SignalRow, SignalStatus } from '@ns/signals';
import type { FieldValues } from '../domain/ready-text-fields.ts';
import { textOf } from '../texts/index.ts';

/** What texts are filled from: a signal, and the form of a step as it stands. */
export interface FillingForm {
  readonly signal: SignalRow;
  /** null once the reporter's account is deleted */
  readonly reporterName: string | null;
  /** the step that the text is for; null when it is for any */
  readonly to: SignalStatus | null;
  /** codes that are chosen in the form; unknown ones count as not chosen */
  readonly department: string | null;
  readonly externalBody: string | null;
}

/**
 * What a signal and the form of a step have to say for the fields of a text, in the text's language. What is chosen in
 * the form comes first. A text that forwards the signal names the chosen body or none; other texts may name the body
 * that the category usually concerns.
 */
export function fieldValues(
  { signal, reporterName, to, department, externalBody }: FillingForm,
  menus: Menus,
  language: Language,
): FieldValues {
  const names = new MunicipalityPresenter(menus, language);
  const usualBody = to === 'FORWARDED' ? null : menus.categories.get(signal.categoryCode)?.forwardToCode;
  const chosen = known(menus.externalBodies, externalBody);
  const body = chosen ?? signal.externalBodyCode ?? usualBody ?? null;
  return {
    reference: signal.reference,
    incomingNumber: signal.incomingNumber,
    incomingDate: dayIn(language, signal.incomingDate),
    category: names.categoryOf(signal.categoryCode).name,
    settlement: names.settlementOf(signal.settlementCode).name,
    reporterName,
    department: names.departmentOf(known(menus.departments, department) ?? signal.departmentCode)?.name ?? null,
    serviceDueOn: dayIn(language, signal.serviceDueOn),
    statutoryDueOn: dayIn(language, signal.statutoryDueOn),
    externalBody: names.externalBodyOf(body)?.name ?? null,
  };
}

function known(menu: ReadonlyMap<string, unknown>, code: string | null): string | null {
  return code !== null && menu.has(code) ? code : null;
}

/** `08.12.2026` in Bulgarian, so that „г.“ stands where the text wants it; `8 December 2026` in English. */
function dayIn(language: Language, day: string | null): string | null {
  return day === null ? null : inLanguage(language, textOf('day', { day: dateOf(day), year: day.slice(0, 4) }));
}
