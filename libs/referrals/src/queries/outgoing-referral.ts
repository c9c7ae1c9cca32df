import type { PhotoStore } from '@ns/media';
import type { MunicipalityDirectory, WorkingCalendar } from '@ns/municipality';
import type { OutsideMails } from '@ns/notifications';
import { defaultLanguage, type EntityManager, inLanguage, mustExist } from '@ns/platform';
import type { SignalRow } from '@ns/signals';
import type { OutgoingFile, OutgoingReferral } from '../domain/channel.ts';
import { textOf } from '../texts/index.ts';
import type { ReceiverView } from './receivers.ts';
import { sharedReport } from './shared-report.ts';

/** Where what leaves is read. */
export interface OutgoingSources {
  readonly calendar: WorkingCalendar;
  readonly directory: MunicipalityDirectory;
  readonly outside: Pick<OutsideMails, 'compose'>;
  readonly photos: Pick<PhotoStore, 'read'>;
}

/** What leaves of a report by a channel of attempts, with the words of the mail that passes a report on. */
export async function outgoingReferral(
  { calendar, directory, outside, photos }: OutgoingSources,
  em: EntityManager,
  { id, signal, receiver }: { readonly id: string; readonly signal: SignalRow; readonly receiver: ReceiverView },
): Promise<OutgoingReferral> {
  const report = await sharedReport(em, { menus: await directory.menus(), calendar }, signal, receiver);
  const { subject, text } = outside.compose({ ...report, photoIds: [] });
  return {
    id,
    fileNumber: report.incoming?.number ?? null,
    subject,
    text,
    address: report.place,
    latitude: report.location?.lat ?? null,
    longitude: report.location?.lon ?? null,
    photos: report.photos.map(({ file }, index): OutgoingFile => ({
      name: inLanguage(defaultLanguage, textOf('photoFile', { number: index + 1 })),
      mediaType: 'image/jpeg',
      url: null,
      read: async () => mustExist(await photos.read(file, 'full'), `Photo ${file} is gone.`),
    })),
    sheet: null,
  };
}
