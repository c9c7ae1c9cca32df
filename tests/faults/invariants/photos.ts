import type { RegisteredDocument } from '../../support/records-simulator.ts';
import type { AcknowledgedSignal } from '../people/acknowledgements.ts';
import { type Finding, found } from './finding.ts';

/** The photo of an acknowledged signal was registered with it. Decisions of the same file have none. */
export function checkPhotos(
  acknowledged: readonly AcknowledgedSignal[],
  documents: readonly RegisteredDocument[],
): Finding[] {
  const byReference = Map.groupBy(documents, ({ reference }) => reference);
  const withPhoto = new Set(acknowledged.flatMap(({ hasPhoto, reference }) => (hasPhoto ? [reference] : [])));
  const hasLost = (reference: string): boolean => {
    const registered = byReference.get(reference) ?? [];
    const parts = registered.flatMap(({ attachments }) => attachments);
    return registered.length > 0 && !parts.some(({ mimeType }) => mimeType === 'image/jpeg');
  };
  return found(
    'lost photos',
    [...withPhoto].filter(hasLost).map((reference) => `${reference} was registered without its photo`),
  );
}
