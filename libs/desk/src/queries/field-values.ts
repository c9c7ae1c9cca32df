import { type Menus, MunicipalityPresenter, dateOf } from '@ns/municipality';
import { type Language, inLanguage } from '@ns/platform';
import type { SignalRow } from '@ns/signals';
import type { FieldValues } from '../domain/ready-text-fields.ts';
import { textOf } from '../texts/index.ts';

/**
 * What a signal has to say for the fields of a text, in the text's language. A signal that was not forwarded yet
 * names the body that its category says it may concern.
 * @param reporterName null once the reporter's account is deleted
 */
export function fieldValues(
  signal: SignalRow,
  menus: Menus,
  reporterName: string | null,
  language: Language,
): FieldValues {
  const names = new MunicipalityPresenter(menus, language);
  const body = signal.externalBodyCode ?? menus.categories.get(signal.categoryCode)?.forwardToCode ?? null;
  return {
    reference: signal.reference,
    incomingNumber: signal.incomingNumber,
    incomingDate: dayIn(language, signal.incomingDate),
    category: names.categoryOf(signal.categoryCode).name,
    settlement: names.settlementOf(signal.settlementCode).name,
    reporterName,
    department: names.departmentOf(signal.departmentCode)?.name ?? null,
    serviceDueOn: dayIn(language, signal.serviceDueOn),
    statutoryDueOn: dayIn(language, signal.statutoryDueOn),
    externalBody: names.externalBodyOf(body)?.name ?? null,
  };
}

/** `08.12.2026` in Bulgarian, so that „г.“ stands where the text wants it; `8 December 2026` in English. */
function dayIn(language: Language, day: string | null): string | null {
  return day === null ? null : inLanguage(language, textOf('day', { day: dateOf(day), year: day.slice(0, 4) }));
}
