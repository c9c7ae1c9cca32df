import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql';

/** Letters of all documents that are kept; a parsed one takes about a hundred times its text. */
const mostLetters = 400_000;

/**
 * Documents that have been found valid, so that the same text is not parsed and validated again. Only what passed is
 * kept: bad documents cannot push good ones out.
 */
export class KnownDocuments {
  private readonly documents = new Map<string, DocumentNode>();
  private readonly valid = new WeakSet<DocumentNode>();
  private letters = 0;

  /** @param hash SHA-256 of the text, see {@link hashOf} */
  get(hash: string): DocumentNode | undefined {
    const document = this.documents.get(hash);
    if (document) {
      this.documents.delete(hash);
      this.documents.set(hash, document);
    }
    return document;
  }

  has(document: DocumentNode): boolean {
    return this.valid.has(document);
  }

  /** Remembers a valid document; those not asked for longest are dropped. */
  add(document: DocumentNode): void {
    const text = document.loc?.source.body ?? '';
    this.valid.add(document);
    const key = hashOf(text);
    if (this.documents.has(key)) {
      return;
    }
    this.documents.set(key, document);
    this.letters += text.length;
    for (const [hash, oldest] of this.documents) {
      if (this.letters <= mostLetters) {
        return;
      }
      this.documents.delete(hash);
      this.letters -= oldest.loc?.source.body.length ?? 0;
    }
  }
}

/** The key of a document's text, as Apollo Server makes it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
