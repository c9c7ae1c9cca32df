import { photoIdsOf, type PhotoStore, sharedPhotoFiles } from '@ns/media';
import { logoOf } from '@ns/municipality';
import type { Database, DerivedKeys, EntityManager } from '@ns/platform';
import { mailLinkUnsealer, publicPhotoFiles, signalRowById } from '@ns/signals';
import { isSignalMail } from '../kinds/mail-kind.ts';
import { isStaffMail } from '../kinds/signal-kinds.ts';
import { outsideKinds } from '../ledger/open-delivery.ts';
import type { ClaimedDelivery } from '../ledger/claimed-delivery.ts';
import type { MailPicture } from '../smtp/mail-headers.ts';
import { logoContentId, photoSource, type RenderedMail } from '../templates/mail-text.ts';

/** A mail with everything that the ledger does not keep. */
export interface CompleteMail extends RenderedMail {
  readonly pictures: readonly MailPicture[];
}

type MailOf = Pick<ClaimedDelivery, 'kind' | 'signalId' | 'eventId' | 'accountId' | 'newsWeek'>;

export interface CompleteMailNeeds {
  readonly database: Database;
  readonly keys: DerivedKeys;
  readonly photos: Pick<PhotoStore, 'read'>;
}

/**
 * Adds to a kept mail what only the mail that leaves has: the tokens of its own links, and the photos it shows. Only
 * links and photos that belong to the mail are looked for, whatever people wrote into its text.
 */
export async function completeMail(
  { database, keys, photos }: CompleteMailNeeds,
  { kind, signalId, eventId, accountId, newsWeek }: MailOf,
  mail: RenderedMail,
): Promise<CompleteMail> {
  if (newsWeek !== null) {
    return { ...mail, pictures: await publicPictures(database.fork(), photos, mail.html) };
  }
  if (outsideKinds.some((each) => each === kind) && signalId !== null) {
    const files = await sharedPhotoFiles(database.fork(), signalId);
    const shown = files.filter(({ id }) => mail.html.includes(photoSource(id)));
    return {
      ...mail,
      pictures: await picturesOf(
        photos,
        shown.map(({ id, file }) => [id, file]),
        'full',
      ),
    };
  }
  if (signalId === null || eventId === null || accountId === null) {
    return { ...mail, pictures: [] };
  }
  const em = database.fork();
  const unseal = await mailLinkUnsealer(em, keys, { eventId, accountId });
  const shown = (await photoIdsOf(em, signalId)).filter((id) => mail.html.includes(photoSource(id)));
  const isInside = (isSignalMail(kind) && isStaffMail(kind)) || (await isReporterOf(em, signalId, accountId));
  // Who follows a report is somebody like everybody.
  const files = isInside ? shown.map((id) => [id, id] as const) : [...(await publicPhotoFiles(em, shown))];
  const pictures = await picturesOf(photos, files);
  return { subject: mail.subject, text: unseal(mail.text), html: unseal(mail.html), pictures };
}

async function isReporterOf(em: EntityManager, signalId: string, accountId: string): Promise<boolean> {
  return (await signalRowById(em, signalId))?.reporterId === accountId;
}

/**
 * Adds the picture of the municipality to a mail that shows it. One that was taken away since the mail was written is
 * not sent: its words stand in its place.
 */
export async function withLogo(em: EntityManager, mail: CompleteMail): Promise<CompleteMail> {
  const logo = mail.html.includes(`src="cid:${logoContentId}"`) ? await logoOf(em) : undefined;
  if (!logo) {
    return mail;
  }
  const { mediaType, content } = logo;
  const filename = mediaType === 'image/png' ? 'logo.png' : 'logo.jpg';
  return { ...mail, pictures: [...mail.pictures, { contentId: logoContentId, content, mediaType, filename }] };
}

/**
 * The photos that news show, covered where something is covered, of signals that are public when the mail leaves. Texts
 * of people are escaped, so none of them can name a photo.
 */
async function publicPictures(
  em: EntityManager,
  photos: CompleteMailNeeds['photos'],
  html: string,
): Promise<readonly MailPicture[]> {
  const shown = [...html.matchAll(/ src="cid:([\da-f-]{36})"/g)].flatMap(([, id]) => id ?? []);
  return picturesOf(photos, [...(await publicPhotoFiles(em, shown))]);
}

async function picturesOf(
  photos: CompleteMailNeeds['photos'],
  files: readonly (readonly [photoId: string, file: string])[],
  variant: 'full' | 'thumbnail' = 'thumbnail',
): Promise<readonly MailPicture[]> {
  const pictures: MailPicture[] = [];
  for (const [contentId, file] of files) {
    const content = await photos.read(file, variant);
    if (content) {
      const filename = `photo-${String(pictures.length + 1)}.jpg`;
      pictures.push({ contentId, content, mediaType: 'image/jpeg', filename });
    }
  }
  return pictures;
}
