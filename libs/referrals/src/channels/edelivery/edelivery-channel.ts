import type { HttpAnswer, HttpQuestion, TlsMaterial } from '@ns/platform';
import type { EdeliveryConfig } from '../../config/referrals.config.ts';
import type { ChannelOutcome, OutgoingFile, OutgoingReferral, ReferralChannel } from '../../domain/channel.ts';
import { ask, type Asked, causeOf, failureOfPreparing, failureOfSending, jsonOf } from '../asked.ts';
import { beganAt } from '../identity.ts';
import {
  blob,
  maliciousWords,
  messageId,
  noSpaceWords,
  outbox,
  plainMessage,
  profile,
  type SentMessage,
  sentMessage,
} from './esb-answers.ts';
import { hasIdentity, messageForm } from './message-form.ts';

/** Whom a message is for: a profile of the e-delivery. */
export interface EdeliveryReceiver {
  /** ЕИК */
  readonly identifier: string;
  /** the group of profiles in which it is registered */
  readonly targetGroupId: number;
}

export interface EdeliveryOptions {
  readonly sender: Pick<EdeliveryConfig, 'url' | 'blobsUrl' | 'oid' | 'client' | 'operator'>;
  readonly tls: TlsMaterial;
  readonly receiver: EdeliveryReceiver;
  readonly timeoutMs: number;
  readonly now?: () => Date;
}

type Stopped = Extract<ChannelOutcome, { kind: 'AWAY' | 'REFUSED' }>;

const dayMs = 24 * 3_600_000;
const pageSize = 100;
const mostPages = 50;
/** Without the age of the identity, the time that is looked through, days. */
const usualDays = 30;
const pending: ChannelOutcome = { kind: 'PENDING' };

/**
 * A receiver with a profile in ССЕВ, the state's secure e-delivery. It gives messages their numbers itself and lets the
 * sender name none, so the identity is the end of the subject, by which a message is looked for among those that were
 * sent.
 */
export class EdeliveryChannel implements ReferralChannel {
  /** How long after `UNSURE` the other side may still be working on a message: `find` proves nothing before. */
  readonly settleMs: number;
  readonly place: string;

  constructor(private readonly options: EdeliveryOptions) {
    const { sender, receiver, timeoutMs } = options;
    this.settleMs = 4 * timeoutMs;
    this.place = [sender.url, sender.oid, sender.client, receiver.identifier, receiver.targetGroupId].join(' ');
  }

  async send(referral: OutgoingReferral, signal: AbortSignal): Promise<ChannelOutcome> {
    const receiver = await this.receiver(signal);
    if (typeof receiver !== 'number') {
      return receiver;
    }
    const files = [...(referral.sheet === null ? [] : [referral.sheet]), ...referral.photos];
    const blobIds: number[] = [];
    for (const file of files) {
      const uploaded = await this.upload(file, signal);
      if (typeof uploaded !== 'number') {
        return uploaded;
      }
      if (blobIds.includes(uploaded)) {
        return { kind: 'AWAY', cause: 'Two files were given one number.' };
      }
      blobIds.push(uploaded);
    }
    const asked = await this.exchange({
      method: 'POST',
      url: `${this.options.sender.url}/api/v1/messages`,
      headers: { 'content-type': 'application/json' },
      body: messageForm(referral, receiver, blobIds),
      signal,
    });
    return failureOfSending(asked) ?? this.acceptance(asked as HttpAnswer, referral, signal);
  }

  /** A message is there when its subject has the identity; that it is not there only a whole list shows. */
  async find({ id }: Pick<OutgoingReferral, 'id'>, signal: AbortSignal): Promise<ChannelOutcome> {
    const began = beganAt(id);
    const now = this.options.now?.() ?? new Date();
    const from = new Date(began === undefined ? now.getTime() - usualDays * dayMs : began.getTime() - dayMs);
    const seen = new Set<number>();
    let offset = 0;
    for (let page = 1; page <= mostPages; page += 1) {
      const asked = await this.get(
        `messages/outbox?${new URLSearchParams({
          from: from.toISOString().slice(0, 10),
          templateId: String(plainMessage.templateId),
          offset: String(offset),
          limit: String(pageSize),
        }).toString()}`,
        signal,
      );
      const list = asked.status === 200 ? outbox.safeParse(jsonOf(asked)).data : undefined;
      if (list === undefined) {
        return unsure(asked.status === undefined ? asked.cause : causeOf(asked.status, 'no list of messages'));
      }
      const found = list.result.find(({ subject }) => hasIdentity(subject, id));
      if (found !== undefined) {
        return sentAs(found.messageId);
      }
      list.result.forEach((each) => seen.add(each.messageId));
      offset += list.result.length;
      if (list.result.length === 0 || offset >= list.length) {
        const isWhole = seen.size >= list.length && began !== undefined;
        return isWhole
          ? { kind: 'AWAY', cause: 'It is not among the messages that were sent.' }
          : unsure('The list of messages is not whole.');
      }
    }
    return unsure('The list of messages is too long.');
  }

  /** Whether the receiver has opened the message. */
  async ask(key: string, signal: AbortSignal): Promise<ChannelOutcome> {
    const [recipient, ...others] = (await this.sent(key, signal))?.recipients ?? [];
    return recipient !== undefined && others.length === 0 && isMoment(recipient.dateReceived)
      ? { kind: 'RECEIVED', number: null }
      : pending;
  }

  /** The receiver's number of profile, which may change where its registration does. */
  private async receiver(signal: AbortSignal): Promise<number | Stopped> {
    const { identifier, targetGroupId } = this.options.receiver;
    const query = new URLSearchParams({
      identifier,
      templateId: String(plainMessage.templateId),
      targetGroupId: String(targetGroupId),
    }).toString();
    const asked = await this.get(`profiles/search?${query}`, signal);
    if (asked.status === 404) {
      return { kind: 'REFUSED', cause: 'The receiver has no profile that takes messages.' };
    }
    const failure = failureOfPreparing(asked);
    if (failure !== undefined) {
      return failure;
    }
    const found = profile.safeParse(jsonOf(asked as HttpAnswer)).data;
    if (found === undefined) {
      return { kind: 'AWAY', cause: 'The profile of the receiver is not readable.' };
    }
    return found.identifier.trim() === identifier
      ? found.profileId
      : { kind: 'REFUSED', cause: 'The profile that was found is of somebody else.' };
  }

  /** A file waits for its message for a while and is removed by the other side when none comes. */
  private async upload(file: OutgoingFile, signal: AbortSignal): Promise<number | Stopped> {
    const form = new FormData();
    const content = await read(file);
    if (content === undefined) {
      return { kind: 'AWAY', cause: 'A file cannot be read.' };
    }
    form.set('file', new Blob([content], { type: file.mediaType }), file.name);
    const encoded = new Response(form);
    const asked = await this.exchange({
      method: 'POST',
      url: `${this.options.sender.blobsUrl}/api/v1/blobs?type=Temporary`,
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
      body: new Uint8Array(await encoded.arrayBuffer()),
      signal,
    });
    const failure = failureOfPreparing(asked);
    if (failure !== undefined) {
      return failure;
    }
    const taken = blob.safeParse(jsonOf(asked as HttpAnswer)).data;
    if (maliciousWords.includes(taken?.malwareScanStatus ?? '')) {
      return { kind: 'REFUSED', cause: 'A file was refused as harmful.' };
    }
    const isFull = noSpaceWords.includes(taken?.errorStatus ?? '');
    return (
      taken?.blobId ?? { kind: 'AWAY', cause: isFull ? 'Our profile has no space left.' : 'A file was not taken.' }
    );
  }

  /** A number alone is not believed: the message of that number is the one that has our identity. */
  private async acceptance(answer: HttpAnswer, { id }: OutgoingReferral, signal: AbortSignal): Promise<ChannelOutcome> {
    const given = messageId.safeParse(jsonOf(answer)).data;
    if (given === undefined) {
      return unsure('The answer has no number of a message.');
    }
    const message = await this.sent(String(given), signal);
    return message !== undefined && hasIdentity(message.subject, id)
      ? sentAs(given)
      : unsure('The message of the number in the answer is not ours, or cannot be seen.');
  }

  private async sent(key: string, signal: AbortSignal): Promise<SentMessage | undefined> {
    if (!/^\d{1,15}$/.test(key)) {
      return undefined;
    }
    const asked = await this.get(`messages/${key}/view`, signal);
    const message = asked.status === 200 ? sentMessage.safeParse(jsonOf(asked)).data : undefined;
    return message?.messageId === Number(key) ? message : undefined;
  }

  private get(path: string, signal: AbortSignal): Promise<Asked> {
    return this.exchange({ method: 'GET', url: `${this.options.sender.url}/api/v1/${path}`, headers: {}, signal });
  }

  private exchange(question: HttpQuestion): Promise<Asked> {
    const { sender, tls, timeoutMs } = this.options;
    const headers = {
      accept: 'application/json',
      'dp-miscinfo':
        `dn:/C=BG/ST=OID:${sender.oid}/L=BG/CN=${sender.client}` +
        `|representedPersonID:|correspondentOID:|operatorID:${sender.operator ?? ''}`,
      ...question.headers,
    };
    return ask({ timeoutMs, tls, span: 'edelivery exchange' }, { ...question, headers });
  }
}

async function read(file: OutgoingFile): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.read());
  } catch {
    return undefined;
  }
}

/** Whether a time is one; the other side writes the year 1 where it has none. */
function isMoment(text: string | null | undefined): boolean {
  const year = Number(/^(\d{4})-\d{2}-\d{2}T/.exec(text ?? '')?.[1]);
  return year >= 2000;
}

function unsure(cause: string): ChannelOutcome {
  return { kind: 'UNSURE', cause };
}

function sentAs(id: number): ChannelOutcome {
  return { kind: 'SENT', key: String(id), number: null };
}
