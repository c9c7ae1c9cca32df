import { dayOf, type Menus, MunicipalityPresenter, plusDays, type WorkingCalendar } from '@ns/municipality';
import { sharedPhotoFiles } from '@ns/media';
import type { OutsideReport } from '@ns/notifications';
import { defaultLanguage, type EntityManager } from '@ns/platform';
import { forwardWithinDays, placeLine, type SignalRow } from '@ns/signals';
import type { ReceiverView } from './receivers.ts';

/** By when the law wants a report passed on. */
export function forwardBy(receivedAt: Date) {
  return plusDays(dayOf(receivedAt), forwardWithinDays);
}

/** What of a report leaves for a receiver. */
export interface SharedReport extends OutsideReport {
  readonly location: { readonly lat: number; readonly lon: number } | null;
  readonly photos: readonly { readonly id: string; readonly file: string }[];
}

/**
 * A report reduced to what the setting of a receiver lets leave, in the language of the municipality. The reporter is
 * not read for it.
 */
export async function sharedReport(
  em: EntityManager,
  { menus, calendar }: { readonly menus: Menus; readonly calendar: WorkingCalendar },
  signal: SignalRow,
  receiver: Pick<ReceiverView, 'answerDays' | 'shares'>,
): Promise<SharedReport> {
  const shares = (part: (typeof receiver.shares)[number]) => receiver.shares.includes(part);
  const names = MunicipalityPresenter.of(menus, defaultLanguage);
  const { lat, lon } = signal;
  const location = shares('PLACE') && lat !== null && lon !== null ? { lat, lon } : null;
  const settlement = names.settlementOf(signal.settlementCode).name;
  const photos = shares('PHOTOS') ? await sharedPhotoFiles(em, signal.id) : [];
  return {
    language: defaultLanguage,
    category: names.categoryOf(signal.categoryCode).name,
    description: shares('DESCRIPTION') ? signal.description : null,
    place: shares('PLACE') ? [settlement, placeLine(signal)].filter((part) => part !== null).join(', ') : null,
    location,
    point: location && `${location.lat.toFixed(5)}, ${location.lon.toFixed(5)}`,
    reference: shares('NUMBERS') ? signal.reference : null,
    incoming:
      shares('NUMBERS') && signal.incomingNumber !== null
        ? { number: signal.incomingNumber, day: signal.incomingDate }
        : null,
    words: null,
    receivedOn: dayOf(signal.createdAt),
    answerBy: receiver.answerDays === null ? null : calendar.plusWorkingDays(dayOf(new Date()), receiver.answerDays),
    photos,
    photoIds: photos.map(({ id }) => id),
    isPublic: signal.publishedAt !== null,
  };
}
