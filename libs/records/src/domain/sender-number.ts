/** Which document of a report gets a number of the sender. */
export type NumberedDocument =
  /** the report, after so many of its documents were refused */
  | { readonly edition: number }
  /** a decision on it, the first one is 1 */
  | { readonly decision: number };

/**
 * The number under which the municipality sends a document (DocNumber of the exchange), no two documents alike:
 * `NS-2026-000230` for the report, `NS-2026-000230-v2` for the document that replaces a refused one, and
 * `NS-2026-000230-1` for its first decision. A receiver that recognises documents by number and date must neither take
 * a decision for its report nor a corrected document for the refused one.
 * @param reference the report's reference
 */
export function senderNumberFor(reference: string, document: NumberedDocument): string {
  if ('decision' in document) {
    return `${reference}-${document.decision}`;
  }
  return document.edition === 0 ? reference : `${reference}-v${document.edition + 1}`;
}
