/** A part of the text of a mail: what the clerk wrote, or what frames it in every mail of its kind. */
export interface MailPart {
  readonly text: string;
  readonly isFrame: boolean;
  /** For what is folded. */
  readonly firstLine: string;
}

/**
 * The text of a mail in parts: the words that the clerk wrote, and the frame before and after them. Without words, or
 * where the mail does not have them as they were written, it is one part that is no frame. Joined, the parts are the
 * text.
 */
export function mailParts(text: string, words: string | null | undefined): readonly MailPart[] {
  const written = words?.trim() ?? '';
  const found = written === '' ? null : asInMails(written).exec(text);
  if (!found) {
    return [partOf(text, false)];
  }
  const [there] = found;
  const end = found.index + there.length;
  return [partOf(text.slice(0, found.index), true), partOf(there, false), partOf(text.slice(end), true)].filter(
    ({ text: part }) => part !== '',
  );
}

/** Words as a mail has them: its lines may begin with the mark of a quotation, and break elsewhere. */
function asInMails(written: string): RegExp {
  const words = written.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(words.join(String.raw`(?:\s|>)+`));
}

function partOf(text: string, isFrame: boolean): MailPart {
  return { text, isFrame, firstLine: text.trim().split('\n', 1)[0] ?? '' };
}
