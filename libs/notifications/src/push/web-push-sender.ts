import { lookup, type LookupAddress } from 'node:dns';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import webPush from 'web-push';
import type { SendOutcome } from '../domain/settle-attempt.ts';
import type { BeforeBody } from '../smtp/message-gate.ts';
import { areSubscriptionKeys, isPublicAddress, readPushEndpoint } from './push-endpoint.ts';
import { lifeSeconds, noAnswer, patienceMs } from './provider-outcome.ts';
import type { PushNotice, PushSender } from './push-sender.ts';
import type { WebPushTarget } from '../domain/push-target.ts';
import type { VapidKeys } from './vapid-keys.ts';

export interface WebPushSettings {
  readonly keys: VapidKeys;
  /** whom a push service can write to about our traffic, `mailto:` or `https:` (RFC 8292, 2.1) */
  readonly contact: string;
  readonly localServices: boolean;
  /** milliseconds for one exchange; left out: the usual ones */
  readonly patienceMs?: number;
}

/** Notifies browsers and installed web apps (RFC 8030, encrypted by RFC 8291). */
export class WebPushSender implements PushSender<WebPushTarget> {
  constructor(private readonly settings: WebPushSettings) {}

  async send(notice: PushNotice, target: WebPushTarget, beforeBody: BeforeBody): Promise<SendOutcome | undefined> {
    const { keys, contact, localServices } = this.settings;
    const endpoint = readPushEndpoint(target.endpoint, localServices);
    if (!endpoint) {
      return { outcome: 'REFUSED', serverResponse: null };
    }
    // Kept before keys were checked on the curve: nothing can ever be encrypted for this device.
    if (!areSubscriptionKeys(target)) {
      return { outcome: 'SUBSCRIPTION_GONE', serverResponse: null };
    }
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint: target.endpoint, keys: { p256dh: target.p256dh, auth: target.auth } },
      JSON.stringify(payloadOf(notice)),
      {
        vapidDetails: { subject: contact, ...keys },
        TTL: lifeSeconds(notice.until),
        contentEncoding: 'aes128gcm',
        urgency: 'normal',
      },
    );
    return (await beforeBody()) ? this.post(endpoint, headers, body) : undefined;
  }

  private post(endpoint: URL, headers: Record<string, unknown>, body: Buffer): Promise<SendOutcome> {
    return new Promise((resolve) => {
      const asked = request(
        endpoint,
        {
          method: 'POST',
          headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
          lookup: this.settings.localServices ? undefined : publicLookup,
          signal: AbortSignal.timeout(this.settings.patienceMs ?? patienceMs),
        },
        (response) => {
          // Its words are those of a stranger: only the status is kept. Redirections are not followed.
          response.destroy();
          resolve(outcomeOf(response.statusCode ?? 0));
        },
      );
      asked.once('error', (cause) => resolve(noAnswer(cause)));
      asked.end(body);
    });
  }
}

/** As Angular’s service worker shows it and opens its page. */
function payloadOf({ title, text, url, tag, language }: PushNotice): object {
  return {
    notification: {
      title,
      body: text,
      tag,
      lang: language.toLowerCase(),
      icon: '/icons/192.png',
      data: { onActionClick: { default: { operation: 'navigateLastFocusedOrOpen', url } } },
    },
  };
}

const gone = [404, 410];
const busy = [408, 425, 429];

/** What the answer of a push service means (RFC 8030, 5 and 8.4). */
function outcomeOf(status: number): SendOutcome {
  const serverResponse = `HTTP ${String(status)}`;
  if (status >= 200 && status < 300) {
    return { outcome: 'ACCEPTED', serverResponse };
  }
  if (gone.includes(status)) {
    return { outcome: 'SUBSCRIPTION_GONE', serverResponse };
  }
  return { outcome: status >= 500 || busy.includes(status) ? 'TRY_LATER' : 'REFUSED', serverResponse };
}

/** Resolves names to public addresses only; the address that was checked is the one that is asked. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (failure, addresses: LookupAddress[]) => {
    const allowed = failure ? [] : addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = allowed;
    if (!first) {
      done(failure ?? Object.assign(new Error('leads into an internal network'), { code: 'EACCES' }), '', 4);
    } else if (options.all) {
      done(null, allowed);
    } else {
      done(null, first.address, first.family);
    }
  });
};
