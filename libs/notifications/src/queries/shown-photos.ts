import { photoIdsOf, type PhotoLinks } from '@ns/media';
import type { EntityManager } from '@ns/platform';
import { logoContentId, photoSource } from '../templates/mail-text.ts';

/**
 * The HTML of a mail for the screen of the staff: the pictures that travel in the mail have addresses instead.
 * Everything else stays word for word.
 */
export async function withPhotoAddresses(
  em: EntityManager,
  links: PhotoLinks,
  signalId: string,
  html: string,
): Promise<string> {
  if (!html.includes('src="cid:')) {
    return html;
  }
  const ids = await photoIdsOf(em, signalId);
  return ids.reduce(
    (text, id) => text.replaceAll(photoSource(id), `src="${links.of(id).thumbnailUrl.replaceAll('&', '&amp;')}"`),
    html.replace(`src="cid:${logoContentId}"`, 'src="/logo"'),
  );
}
