import { createHash } from 'node:crypto';
import { addReceivedPhotos, keepReceivedPhoto, type PhotoStore, type ReceivedPhoto } from '@ns/media';
import { columnValues, type EntityManager } from '@ns/platform';
import { answeredMails, type KindOfLetter } from '../domain/kind-of-letter.ts';
import { LetterSchema, letterTables } from '../entities/letter.entity.ts';
import type { ReadLetter } from '../mailbox/read-letter.ts';
import { accountOfAddress, letterThread } from '../queries/letter-thread.ts';

/** How many pictures of a letter are kept, and how many of its attachments are not. */
export interface KeptPictures {
  readonly photos: readonly ReceivedPhoto[];
  readonly leftOut: number;
}

/**
 * Keeps the files of a letter's pictures under ids that follow from the letter: read again, it keeps the same ones.
 * @throws StoreUnavailable
 */
export async function keepPictures(store: PhotoStore, letter: ReadLetter): Promise<KeptPictures> {
  const photos: ReceivedPhoto[] = [];
  for (const [index, content] of letter.pictures.entries()) {
    const kept = await keepReceivedPhoto(store, idOfPicture(letter.mark, index), content);
    if (kept) {
      photos.push(kept);
    }
  }
  return { photos, leftOut: letter.otherAttachments + letter.pictures.length - photos.length };
}

/** A UUID of version 8 (RFC 9562 §5.8). */
function idOfPicture(mark: string, index: number): string {
  const hex = createHash('sha256')
    .update(`${mark}/${String(index)}`)
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** What a letter is written down with. */
export interface NewLetter {
  readonly letter: ReadLetter;
  /** RETURNED: it is written down without content, since the returned mail says it */
  readonly kind: Exclude<KindOfLetter, 'REPORT_OF_DELIVERY'> | 'RETURNED';
  readonly pictures: KeptPictures;
  readonly receivedAt: Date;
}

/** Whether a letter was read before, even if it is forgotten since. */
export async function wasRead(em: EntityManager, mark: string): Promise<boolean> {
  const tables = letterTables(em);
  const read = tables.selectFrom('letter_mark').select('mark').where('mark', '=', mark);
  // The release before, which may run beside this one, writes no marks.
  const here = tables.selectFrom('letter').select('mark').where('mark', '=', mark);
  return (await read.union(here).executeTakeFirst()) !== undefined;
}

/** Writes a letter down in the caller's transaction; a copy of one that was read before changes nothing. */
export async function keepLetter(
  tx: EntityManager,
  { letter, kind, pictures, receivedAt }: NewLetter,
): Promise<'kept' | 'known'> {
  const isReturned = kind === 'RETURNED';
  const marked = await letterTables(tx)
    .insertInto('letter_mark')
    .values({ mark: letter.mark })
    .onConflict((there) => there.column('mark').doNothing())
    .returning('mark')
    .executeTakeFirst();
  if (!marked) {
    return 'known';
  }
  const thread = isReturned
    ? undefined
    : await letterThread(tx, answeredMails(letter.headers), kind === 'WRITTEN' ? letter.senderAddress : null);
  const { mark, problem, senderAddress, senderName, subject, messageId, text } = letter;
  const content = {
    ...columnValues(LetterSchema, { problem, senderAddress, senderName, subject, messageId, body: text }),
    left_out: pictures.leftOut,
    photos: JSON.stringify(pictures.photos.map(({ id, width, height }) => ({ id, width, height }))),
  };
  const inserted = await letterTables(tx)
    .insertInto('letter')
    .values({
      mark,
      state: isReturned ? 'RETURNED' : kind === 'AUTOMATIC' ? 'AUTOMATIC' : 'WAITING',
      received_at: receivedAt,
      ...(!isReturned && content),
      about_signal_id: thread?.aboutSignalId ?? null,
      from_reporter: thread?.fromReporter ?? false,
      answers_body_mail: thread?.answersBodyMail ?? false,
      ...(!isReturned && senderAddress !== null && { account_id: accountOfAddress(senderAddress) }),
    })
    .onConflict((there) => there.column('mark').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) {
    return 'known';
  }
  if (!isReturned) {
    await addReceivedPhotos(tx, pictures.photos);
  }
  return 'kept';
}
