import { Injectable, computed, signal } from '@angular/core';
import { LetterToEnterDocument, type LetterToEnterQuery } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { addressIn } from './address-in-words.ts';

type Letter = NonNullable<LetterToEnterQuery['letter']>;

/** The letter of which the open entry is made, if it is made of one. */
@Injectable()
export class LetterToEnter {
  /** Id of the letter; null for an entry of its own. */
  readonly id = signal<string | null>(null);
  private readonly query = watchQuery(
    LetterToEnterDocument,
    () => {
      const id = this.id();
      return id === null ? null : { id };
    },
    { fetchPolicy: 'network-only' },
  );
  private readonly isKnown = computed(() => this.id() !== null && this.query.answered()?.id === this.id());

  readonly error = this.query.error;
  /** Null until it is there. */
  readonly letter = computed(() => (this.isKnown() ? (this.query.data()?.letter ?? null) : null));
  /** Whether no report can be made of it: somebody was faster, or it is not there for the viewer. */
  readonly isGone = computed(() => this.isKnown() && this.letter()?.state !== 'WAITING');

  look(): void {
    void this.query.refetch();
  }
}

/** What the letter says as far as the form has a place for it; the clerk corrects the rest. */
export function entryOfLetter({ subject, text, senderName, senderAddress }: Letter) {
  const isOwnSubject = subject !== '' && !/^(?:re|fwd?)\s*:/i.test(subject) && !text.startsWith(subject);
  const description = [isOwnSubject ? subject : '', text].filter((part) => part !== '').join('\n\n');
  return {
    channel: 'EMAIL',
    description: description || subject,
    address: addressIn(description),
    name: senderName ?? '',
    email: senderAddress ?? '',
  };
}
