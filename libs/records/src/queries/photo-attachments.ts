import { photoIdsOf, type PhotoStore } from '@ns/media';
import { type Logger } from '@ns/platform';
import { type Attachment } from '../domain/records-system.ts';
import { type AttachmentSource } from './document-of-signal.ts';

/** As many photos as a report may have; those of the report come first. */
const maxPhotos = 5;

/** Attaches the photos of a signal. One that cannot be found any more does not hold up the registration. */
export function photoAttachments(store: PhotoStore, logger: Logger): AttachmentSource {
  return async (em, signalId) => {
    const attachments: Attachment[] = [];
    for (const [index, id] of (await photoIdsOf(em, signalId)).slice(0, maxPhotos).entries()) {
      const content = await store.read(id, 'full');
      if (content === undefined) logger.warn({ signalId, photoId: id }, 'photo is gone, the document goes without it');
      else attachments.push({ fileName: `снимка-${index + 1}.jpg`, mimeType: 'image/jpeg', content });
    }
    return attachments;
  };
}
