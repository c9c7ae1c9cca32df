import { noteBounce } from '@ns/notifications';
import { kindOfLetter } from '../domain/kind-of-letter.ts';
import { type OpenMailbox, placeOf, type RawLetter, withMailbox } from '../mailbox/mailbox.ts';
import { readLetter, type ReadLetter } from '../mailbox/read-letter.ts';
import type { Needs } from '../needs/letters-needs.ts';
import { keepLetter, keepPictures, type NewLetter, wasRead } from '../writes/keep-letter.ts';
import { lastLetterRead, noteLetterRead, noteMailboxSeen } from '../writes/mailbox-state.ts';

type ReadNeeds = Needs<'database' | 'logger' | 'photos' | 'mailbox' | 'ownAddress'>;

/** Letters of one look; the next look takes the others. */
const mostAtOnce = 25;

/** What one look into the mailbox found. `away`: it cannot be reached, which its health says. */
export interface LettersRead {
  readonly kept: number;
  readonly away: boolean;
}

/**
 * Reads what came into the mailbox since the last look: each letter is written down first and marked as seen then, so
 * that whatever ends in between, it is here once. Nothing is answered, and no signal changes.
 */
export async function readLetters(needs: ReadNeeds): Promise<LettersRead> {
  const { database, logger, mailbox } = needs;
  const place = placeOf(mailbox);
  try {
    const kept = await withMailbox(mailbox, (open) => takeLetters(needs, place, open));
    await noteMailboxSeen(database.fork(), place, true);
    return { kept, away: false };
  } catch (cause) {
    await noteMailboxSeen(database.fork(), place, false);
    logger.warn({ code: codeOf(cause) }, 'the mailbox could not be read');
    return { kept: 0, away: true };
  }
}

async function takeLetters(needs: ReadNeeds, place: string, open: OpenMailbox): Promise<number> {
  const { database } = needs;
  const { validity } = open;
  const before = await lastLetterRead(database.fork(), place, validity);
  if (before > 0) {
    await open.markSeen(before);
  }
  let kept = 0;
  for (const uid of await open.lettersAfter(before, mostAtOnce)) {
    const found = await open.letter(uid);
    const letter = found && (await readLetter(found.raw, found.isWhole));
    // Before anything follows from it: a copy of a bounce says nothing new of a mail that was sent again since.
    const isNew = letter && !(await wasRead(database.fork(), letter.mark));
    const taken = isNew && (await understand(needs, letter, found));
    const outcome = await database.transaction(async (tx) => {
      const result = taken ? await keepLetter(tx, taken) : 'known';
      await noteLetterRead(tx, place, { validity, uid });
      return result;
    });
    await open.markSeen(uid);
    kept += outcome === 'kept' ? 1 : 0;
  }
  return kept;
}

/** Finds out what a letter is, and keeps its pictures. */
async function understand(
  needs: ReadNeeds,
  letter: ReadLetter,
  { raw, isWhole, receivedAt }: RawLetter,
): Promise<NewLetter> {
  const kind = kindOfLetter(letter.headers, letter.senderAddress, needs.ownAddress);
  if (kind === 'REPORT_OF_DELIVERY' && isWhole && (await noteBounce(needs, { raw })) === 'noted') {
    return { letter, kind: 'RETURNED', pictures: nothing(letter), receivedAt };
  }
  // What programs send is shown as text; only what a person wrote may have photos that are kept.
  return kind === 'WRITTEN'
    ? { letter, kind, pictures: await keepPictures(needs.photos, letter), receivedAt }
    : { letter, kind: 'AUTOMATIC', pictures: nothing(letter), receivedAt };
}

function nothing({ pictures, otherAttachments }: ReadLetter) {
  return { photos: [], leftOut: pictures.length + otherAttachments };
}

/** What went wrong, without words of the server, which may name the mailbox. */
function codeOf(cause: unknown): string {
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : cause instanceof Error ? cause.name : 'unknown';
}
