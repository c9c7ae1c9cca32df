/** Header fields by name in small letters, each with its values in their order. */
export type LetterHeaders = ReadonlyMap<string, readonly string[]>;

/** What a letter is, before anybody reads it. */
export type KindOfLetter =
  /** a mail server reports what became of a mail (RFC 3464) */
  | 'REPORT_OF_DELIVERY'
  /** a program wrote it: an out-of-office note, a list, a mail of this system that came back to it */
  | 'AUTOMATIC'
  /** a person wrote it, as far as the letter says */
  | 'WRITTEN';

/** Marks of programs that answer or send to many; a letter of a person has none of them. */
const automaticFields = [
  'list-id',
  'list-unsubscribe',
  'feedback-id',
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-failed-recipients',
] as const;

const precedences = /^(bulk|junk|list|auto_reply|auto-reply)\b/i;

/**
 * Says what a letter is by its headers. Nothing is ever answered by itself, so a mistake costs a clerk one look.
 * @param ours the address that mails of this system come from: what it sends comes back in a loop
 */
export function kindOfLetter(headers: LetterHeaders, from: string | null, ours: string): KindOfLetter {
  const first = (name: string) => headers.get(name)?.[0]?.trim() ?? '';
  if (/^multipart\/report\b/i.test(first('content-type'))) {
    return /report-type\s*=\s*"?delivery-status\b/i.test(first('content-type')) ? 'REPORT_OF_DELIVERY' : 'AUTOMATIC';
  }
  const submitted = first('auto-submitted');
  const isAutomatic =
    (submitted !== '' && !/^no\b/i.test(submitted)) ||
    precedences.test(first('precedence')) ||
    automaticFields.some((name) => headers.has(name)) ||
    // RFC 5321 §4.5.5: what nobody may answer.
    first('return-path') === '<>' ||
    from?.toLowerCase() === ours.toLowerCase() ||
    /^(mailer-daemon|postmaster)@/i.test(from ?? '');
  return isAutomatic ? 'AUTOMATIC' : 'WRITTEN';
}

const mostAncestors = 20;

/** The mails that a letter answers, by Message-ID: the answered one first, then those before it, newest first. */
export function answeredMails(headers: LetterHeaders): readonly string[] {
  const idsOf = (name: string) =>
    (headers.get(name) ?? []).flatMap((value) => value.slice(0, 20_000).match(/<[!-;=?-~]{3,250}>/g) ?? []);
  return [...new Set([...idsOf('in-reply-to'), ...idsOf('references').toReversed()])].slice(0, mostAncestors);
}
