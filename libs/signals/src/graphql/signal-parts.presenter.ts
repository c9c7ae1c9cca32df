import type { MunicipalityPresenter } from '@ns/municipality';
import type { ViewOf } from '../entities/signal-views.ts';
import type { SignalParts } from './signal-parts.types.ts';

/** What everybody may read of a signal; the label of the status differs by reader. */
export function presentParts(
  row: ViewOf<'public'>,
  municipality: MunicipalityPresenter,
): Omit<SignalParts, 'statusLabel'> & { readonly description: string } {
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
    createdAt,
    updatedAt,
  };
}
