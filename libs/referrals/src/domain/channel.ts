/** What leaves for a receiver, already reduced to what its setting allows. The reporter is not in it. */
export interface OutgoingReferral {
  /** UUID; the same at every attempt: the identity by which it is exactly once */
  readonly id: string;
  /** number of the municipality's file, where it has one */
  readonly fileNumber: string | null;
  readonly subject: string;
  /** plain text in Bulgarian, lines by \n, at most 20,000 characters */
  readonly text: string;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly photos: readonly OutgoingFile[];
  /** the sheet of the report as PDF */
  readonly sheet: OutgoingFile | null;
}
export interface OutgoingFile {
  readonly name: string;
  readonly mediaType: string;
  /** public or signed address where the receiver can fetch it; null where it has none */
  readonly url: string | null;
  read(): Promise<Uint8Array>;
}
/** What an attempt, or a later question, showed. */
export type ChannelOutcome =
  /** accepted by the other side; `key` is what it is asked for later, when it is not the identity itself */
  | { readonly kind: 'SENT'; readonly key: string | null; readonly number: string | null }
  | { readonly kind: 'RECEIVED'; readonly number: string | null }
  | { readonly kind: 'ANSWERED'; readonly answer: 'DONE' | 'NOT_OURS' | 'NEEDS_MORE'; readonly words: string | null }
  /** nothing new */
  | { readonly kind: 'PENDING' }
  /** it certainly did not arrive; may be tried again later */
  | { readonly kind: 'AWAY'; readonly cause: string }
  /** it may have arrived: may not be sent again before `find` says no */
  | { readonly kind: 'UNSURE'; readonly cause: string }
  /** refused for a reason that a retry does not change; `words`: of a person there, for staff; no personal data */
  | { readonly kind: 'REFUSED'; readonly cause: string; readonly words?: string | null };
export interface ReferralChannel {
  /** milliseconds after an attempt during which it may still arrive: it is not looked for before */
  readonly settleMs: number;
  /** what identifies where it leads: at another place nobody knows what was sent to this one; no secret */
  readonly place: string;
  send(referral: OutgoingReferral, signal: AbortSignal): Promise<ChannelOutcome>;
  /** After UNSURE: looks for it by identity. SENT when it is there, AWAY when it certainly is not, UNSURE otherwise. */
  find?(referral: Pick<OutgoingReferral, 'id' | 'subject'>, signal: AbortSignal): Promise<ChannelOutcome>;
  /** Asks what became of what was sent. `key`: of SENT, or the identity. `id`: the identity. */
  ask?(key: string, signal: AbortSignal, id: string): Promise<ChannelOutcome>;
}
