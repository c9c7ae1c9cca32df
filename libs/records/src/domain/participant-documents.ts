import type { Attachment, HeldBack, IncomingNumber, MayLeave, SingleOutcome } from './records-system.ts';

/** A document of the municipality for another administration. Nobody's personal data belong to it. */
export interface ParticipantDocument {
  /** a lower-case UUID, kept for ever: by it the other side knows a document and refuses a second copy */
  readonly documentGuid: string;
  /** our number of the document, no other document has it, and its day */
  readonly senderNumber: IncomingNumber;
  readonly about: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** WGS 84 */
  readonly location?: { readonly latitude: number; readonly longitude: number } | undefined;
}

/** The register of participants does not name one to whom documents may go now. */
export interface Unlisted {
  readonly kind: 'unlisted';
  /** false: it takes nothing for a while, or the register was not asked yet */
  readonly isFinal: boolean;
}

/** Documents for other participants of СЕОС. It never throws for what the other side or the network does. */
export interface ParticipantDocuments {
  /** Hands a document over; the same one again after an unknown outcome only when `status` does not find it. */
  hand(
    participantGuid: string,
    document: ParticipantDocument,
    mayLeave: MayLeave,
  ): Promise<SingleOutcome | HeldBack | Unlisted>;
  /** What the participant knows about a document that was handed over. */
  status(participantGuid: string, documentGuid: string): Promise<SingleOutcome | Unlisted>;
}
