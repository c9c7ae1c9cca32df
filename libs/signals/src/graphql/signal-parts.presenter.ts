import type { MunicipalityPresenter } from '@ns/municipality';
import { inLanguage, type Language } from '@ns/platform';
import { nextDayOf, type NextDayReader, nextDaySentence } from '../domain/next-day.ts';
import type { ViewOf } from '../entities/signal-views.ts';
import type { NextDayType } from './next-day.part.ts';
import type { SignalParts } from './signal-parts.types.ts';

/** In what words a signal is presented. */
export interface PartsWords {
  readonly municipality: MunicipalityPresenter;
  readonly language: Language;
  /** days after which a question goes on without an answer */
  readonly silenceDays: number;
}

/** What everybody may read of a signal; the label of the status differs by reader, and so does the description. */
export function presentParts(
  row: ViewOf<'public'> & { readonly description: string },
  words: PartsWords,
  reader: NextDayReader = 'OTHERS',
): Omit<SignalParts, 'statusLabel'> & { readonly description: string } {
  const { municipality } = words;
  const { id, reference, status, description, lat, lon, serviceDueOn, createdAt, updatedAt } = row;
  return {
    id,
    reference,
    status,
    category: municipality.categoryOf(row.categoryCode),
    settlement: municipality.settlementOf(row.settlementCode),
    description,
    location: lat === null || lon === null ? null : { lat, lon },
    serviceDueOn,
    nextDay: presentNextDay(row, words, reader),
    createdAt,
    updatedAt,
  };
}

function presentNextDay(
  row: ViewOf<'public'>,
  { municipality, language, silenceDays }: PartsWords,
  reader: NextDayReader,
): NextDayType | null {
  const next = nextDayOf(row, silenceDays);
  if (!next) {
    return null;
  }
  const department = municipality.departmentOf(row.departmentCode)?.name ?? municipality.municipality().name;
  const body = municipality.externalBodyOf(row.externalBodyCode)?.name ?? '';
  return { ...next, sentence: inLanguage(language, nextDaySentence(next, { department, body }, reader)) };
}
