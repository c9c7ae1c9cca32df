import { photoIdsOf, type PhotoStore } from '@ns/media';
import { type Database, type DerivedKeys } from '@ns/platform';
import { mailLinkUnsealer } from '@ns/signals';
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
  { signalId, eventId, accountId }: Pick<ClaimedDelivery, 'signalId' | 'eventId' | 'accountId'>,
  mail: RenderedMail,
): Promise<CompleteMail> {
  if (signalId === null || eventId === null || accountId === null) {
    return { ...mail, pictures: [] };
  }
  const em = database.fork();
  const unseal = await mailLinkUnsealer(em, keys, { eventId, accountId });
  const shown = (await photoIdsOf(em, signalId)).filter((id) => mail.html.includes(photoSource(id)));
  const pictures: MailPicture[] = [];
  for (const id of shown) {
    const jpeg = await photos.read(id, 'thumbnail');
    if (jpeg) {
      pictures.push({ contentId: id, jpeg });
    }
  }
  return { subject: mail.subject, text: unseal(mail.text), html: unseal(mail.html), pictures };
}
