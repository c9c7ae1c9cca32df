import type { DerivedKeys } from '@ns/platform';
import { type MailKind, topicOf } from '../kinds/mail-kind.ts';
import { type MailTopic, mailTopics } from '../domain/mail-topic.ts';

/** Whose mails about what a link switches off. */
export interface UnsubscribeRequest {
  readonly accountId: string;
  readonly topic: MailTopic;
}

/**
 * Links that switch one topic off for one account without signing in. They hold no address, never expire, and open
 * nothing else.
 */
export class UnsubscribeLinks {
  constructor(
    private readonly keys: DerivedKeys,
    private readonly publicUrl: string,
  ) {}

  /** The link for a mail; null when mails of the kind cannot be switched off. */
  of(kind: MailKind, accountId: string | null): string | null {
    const topic = topicOf(kind);
    if (!topic || accountId === null) {
      return null;
    }
    const token = `${accountId}.${topic}.${this.keys.sign('unsubscribe', `${accountId}/${topic}`)}`;
    return `${this.publicUrl}/mail/unsubscribe?token=${encodeURIComponent(token)}`;
  }

  /** Reads the token of a link; undefined when it is not one of ours. */
  read(token: string): UnsubscribeRequest | undefined {
    const [accountId = '', name, signature = ''] = token.split('.');
    const topic = mailTopics.find((known) => known === name);
    return topic && this.keys.verify('unsubscribe', `${accountId}/${topic}`, signature)
      ? { accountId, topic }
      : undefined;
  }
}
