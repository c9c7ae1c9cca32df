import { photoIdsOf, type PhotoStore } from '@ns/media';
import { type Database, type DerivedKeys, type EntityManager } from '@ns/platform';
import { mailLinkUnsealer, publicPhotoFiles } from '@ns/signals';
import { type ClaimedDelivery } from '../ledger/claimed-delivery.ts';
import { type MailPicture } from '../smtp/mail-headers.ts';
import { photoSource, type RenderedMail } from '../templates/mail-text.ts';

/** A mail with everything that the ledger does not keep. */
export interface CompleteMail extends RenderedMail {
  readonly pictures: readonly MailPicture[];
}

export interface CompleteMailDeps {
  readonly database: Database;
  readonly keys: DerivedKeys;
  readonly photos: Pick<PhotoStore, 'read'>;
}

/**
 * Adds to a kept mail what only the mail that leaves has: the tokens of its own links, and the photos it shows. Only
 * links and photos that belong to the mail are looked for, whatever people wrote into its text.
 */
export async function completeMail(
  { database, keys, photos }: CompleteMailDeps,
  { signalId, eventId, accountId, newsWeek }: Pick<ClaimedDelivery, 'signalId' | 'eventId' | 'accountId' | 'newsWeek'>,
  mail: RenderedMail,
): Promise<CompleteMail> {
  if (newsWeek !== null) {
    return { ...mail, pictures: await publicPictures(database.fork(), photos, mail.html) };
  }
  if (signalId === null || eventId === null || accountId === null) {
    return { ...mail, pictures: [] };
  }
  const em = database.fork();
  const unseal = await mailLinkUnsealer(em, keys, { eventId, accountId });
  const shown = (await photoIdsOf(em, signalId)).filter((id) => mail.html.includes(photoSource(id)));
  const pictures = await picturesOf(
    photos,
    shown.map((id) => [id, id]),
  );
  return { subject: mail.subject, text: unseal(mail.text), html: unseal(mail.html), pictures };
}

/**
 * The photos that news show, covered where something is covered, of signals that are public when the mail leaves. Texts
 * of people are escaped, so none of them can name a photo.
 */
async function publicPictures(
  em: EntityManager,
  photos: CompleteMailDeps['photos'],
  html: string,
): Promise<readonly MailPicture[]> {
  const shown = [...html.matchAll(/ src="cid:([\da-f-]{36})"/g)].flatMap(([, id]) => id ?? []);
  return picturesOf(photos, [...(await publicPhotoFiles(em, shown))]);
}

async function picturesOf(
  photos: CompleteMailDeps['photos'],
  files: readonly (readonly [photoId: string, file: string])[],
): Promise<readonly MailPicture[]> {
  const pictures: MailPicture[] = [];
  for (const [contentId, file] of files) {
    const jpeg = await photos.read(file, 'thumbnail');
    if (jpeg) {
      pictures.push({ contentId, jpeg });
    }
  }
  return pictures;
}
