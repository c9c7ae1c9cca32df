/** Marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX #9, table 1). */
const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text without invisible marks of direction. Bulgarian and English need none, and one of them turns what stands
 * after it around: on screens, in mails and in the registered document.
 */
export function withoutDirectionMarks(text: string): string {
  return text.replaceAll(marks, '');
}
