import { dayOf } from '@ns/municipality/domain';
import { neverHandedOver, type ParticipantDocument, type ParticipantDocuments, type SingleOutcome } from '@ns/records';
import type { ChannelOutcome, OutgoingFile, OutgoingReferral, ReferralChannel } from '../../domain/channel.ts';
import { cut, oneLine } from '../asked.ts';
import { beganAt } from '../identity.ts';

type Outcome = Awaited<ReturnType<ParticipantDocuments['hand']>>;

const longestAbout = 250;
const pending: ChannelOutcome = { kind: 'PENDING' };

/**
 * A receiver that takes part in СЕОС: the referral is a document for it, signed by the municipality. The identity is
 * the document's GUID, by which the other side knows it and refuses a second copy.
 */
export class SeosChannel implements ReferralChannel {
  /** The receiver itself refuses second copies, so what it does not find was not taken, or may come again. */
  readonly settleMs = 0;
  readonly place: string;

  /** @param participantGuid of the receiver in the register of participants, a lower-case UUID */
  constructor(
    private readonly documents: ParticipantDocuments,
    private readonly participantGuid: string,
  ) {
    this.place = participantGuid;
  }

  async send(referral: OutgoingReferral, signal: AbortSignal): Promise<ChannelOutcome> {
    const document = await documentOf(referral);
    if (document === undefined) {
      return { kind: 'AWAY', cause: 'A file cannot be read.' };
    }
    const mayLeave = () => Promise.resolve(!signal.aborted);
    return whatBecame(await this.documents.hand(this.participantGuid, document, mayLeave), true);
  }

  async find({ id }: Pick<OutgoingReferral, 'id'>): Promise<ChannelOutcome> {
    const outcome = await this.documents.status(this.participantGuid, id);
    // That the register does not name it now says nothing about what it has.
    return outcome.kind === 'unlisted' ? { kind: 'UNSURE', cause: unlisted } : whatBecame(outcome, false);
  }

  /** @param key the identity */
  async ask(key: string): Promise<ChannelOutcome> {
    const outcome = await this.documents.status(this.participantGuid, key);
    if (outcome.kind === 'registered') {
      return { kind: 'RECEIVED', number: numberOf(outcome) };
    }
    return outcome.kind === 'rejected' ? refusal(outcome) : pending;
  }
}

const unlisted = 'The register of participants does not name the receiver as one that takes documents now.';

/** @param isSending whether a document was on its way: what never began to leave has not arrived */
function whatBecame(outcome: Outcome, isSending: boolean): ChannelOutcome {
  switch (outcome.kind) {
    case 'registered':
      return { kind: 'SENT', key: null, number: numberOf(outcome) };
    case 'waiting':
      return { kind: 'SENT', key: null, number: null };
    case 'rejected':
      return refusal(outcome);
    case 'notFound':
      return { kind: 'AWAY', cause: 'The receiver does not have it.' };
    case 'heldBack':
      return { kind: 'AWAY', cause: 'It was not sent any more.' };
    case 'unlisted':
      return { kind: outcome.isFinal ? 'REFUSED' : 'AWAY', cause: unlisted };
    case 'unknown': {
      const isAway = isSending && neverHandedOver.includes(outcome.cause);
      return { kind: isAway ? 'AWAY' : 'UNSURE', cause: oneLine(`${outcome.cause}: ${outcome.detail}`, 200) };
    }
  }
}

function numberOf({ number, date }: Extract<SingleOutcome, { kind: 'registered' }>): string {
  return `${number} / ${date}`;
}

function refusal({ reason }: Extract<SingleOutcome, { kind: 'rejected' }>): ChannelOutcome {
  return { kind: 'REFUSED', cause: 'REJECTED', words: reason === '' ? null : oneLine(reason, 2_000) };
}

/** @returns undefined when a file cannot be read */
async function documentOf(referral: OutgoingReferral): Promise<ParticipantDocument | undefined> {
  const { id, fileNumber, subject, text, address, latitude, longitude, photos, sheet } = referral;
  const files = [...(sheet === null ? [] : [sheet]), ...photos];
  const contents = await Promise.all(files.map(read));
  if (contents.includes(undefined)) {
    return undefined;
  }
  return {
    documentGuid: id,
    // Of one file several referrals may leave; the end of the identity is chance.
    senderNumber: {
      number: [...(fileNumber === null ? [] : [fileNumber]), id.slice(-8)].join('-'),
      date: dayOf(beganAt(id) ?? new Date()),
    },
    about: oneLine(subject, longestAbout),
    text: [cut(text, 20_000), ...(address === null || address === '' ? [] : ['', `Място: ${address}`])].join('\n'),
    attachments: files.map(({ name, mediaType }, at) => ({
      fileName: name,
      mimeType: mediaType,
      content: contents[at] ?? new Uint8Array(),
    })),
    ...(latitude !== null && longitude !== null && { location: { latitude, longitude } }),
  };
}

async function read(file: OutgoingFile): Promise<Uint8Array | undefined> {
  try {
    return await file.read();
  } catch {
    return undefined;
  }
}
