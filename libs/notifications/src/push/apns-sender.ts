import { type ClientHttp2Session, connect, constants } from 'node:http2';
import { importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';
import type { SendOutcome } from '../domain/settle-attempt.ts';
import type { BeforeBody } from '../smtp/message-gate.ts';
import { lifeSeconds, noAnswer, patienceMs, type ProviderAnswer, providerOutcome } from './provider-outcome.ts';
import type { PushNotice, PushSender } from './push-sender.ts';
import type { NativePushTarget } from '../domain/push-target.ts';

export interface ApnsSettings {
  /** key of the publisher, PEM, PKCS #8 of P-256 */
  readonly key: string;
  readonly keyId: string;
  readonly teamId: string;
  /** name of the app in its store */
  readonly topic: string;
  /** origin of the service; that of the sandbox for test versions of the app */
  readonly url: string;
  /** milliseconds for one exchange; left out: the usual ones */
  readonly patienceMs?: number;
}

/** Apple takes a provider token for an hour and refuses more than one within twenty minutes. */
const renewAfterMs = 45 * 60_000;

const refusal = z.object({ reason: z.string().regex(/^[A-Za-z]{1,40}$/) });

/** Notifies the iOS app through Apple (HTTP/2, provider tokens); one connection is kept while it lives. */
export class ApnsSender implements PushSender<NativePushTarget> {
  private session: ClientHttp2Session | undefined;
  private provider: { readonly token: string; readonly madeAt: number } | undefined;

  constructor(private readonly settings: ApnsSettings) {}

  async send(notice: PushNotice, target: NativePushTarget, beforeBody: BeforeBody): Promise<SendOutcome | undefined> {
    const token = await this.providerToken();
    if (!(await beforeBody())) {
      return undefined;
    }
    try {
      const answer = await this.post(notice, target.endpoint, token);
      if (answer.code !== 'ExpiredProviderToken') {
        return providerOutcome(answer, isGone);
      }
      this.provider = undefined;
      return providerOutcome(await this.post(notice, target.endpoint, await this.providerToken()), isGone);
    } catch (cause) {
      // A connection that gave no answer is not trusted with the next notification.
      this.close();
      return noAnswer(cause);
    }
  }

  close(): void {
    this.session?.destroy();
    this.session = undefined;
  }

  private async providerToken(): Promise<string> {
    if (!this.provider || this.provider.madeAt + renewAfterMs < Date.now()) {
      const { key, keyId, teamId } = this.settings;
      const token = await new SignJWT()
        .setProtectedHeader({ alg: 'ES256', kid: keyId })
        .setIssuer(teamId)
        .setIssuedAt()
        .sign(await importPKCS8(key, 'ES256'));
      this.provider = { token, madeAt: Date.now() };
    }
    return this.provider.token;
  }

  private post(notice: PushNotice, device: string, token: string): Promise<ProviderAnswer> {
    return new Promise((resolve, reject) => {
      const stream = this.connected().request(
        {
          [constants.HTTP2_HEADER_METHOD]: 'POST',
          [constants.HTTP2_HEADER_PATH]: `/3/device/${device}`,
          authorization: `bearer ${token}`,
          'apns-topic': this.settings.topic,
          'apns-push-type': 'alert',
          'apns-priority': '10',
          'apns-expiration': String(Math.floor(Date.now() / 1000) + lifeSeconds(notice.until)),
          'apns-collapse-id': notice.tag,
        },
        { signal: AbortSignal.timeout(this.settings.patienceMs ?? patienceMs) },
      );
      let status = 0;
      let text = '';
      stream.setEncoding('utf8');
      stream.once('response', (headers) => (status = Number(headers[constants.HTTP2_HEADER_STATUS])));
      stream.on('data', (part: string) => (text += part));
      stream.once('error', reject);
      stream.once('close', () =>
        status === 0 ? reject(new Error('closed without an answer')) : resolve({ status, code: reasonOf(text) }),
      );
      stream.end(JSON.stringify(payloadOf(notice)));
    });
  }

  private connected(): ClientHttp2Session {
    if (!this.session || this.session.closed || this.session.destroyed) {
      const session = connect(this.settings.url);
      const forget = () => {
        if (this.session === session) {
          this.session = undefined;
        }
      };
      // What was on its way fails with it; the next notification connects anew.
      session.once('error', forget).once('goaway', forget).once('close', forget);
      session.unref();
      this.session = session;
    }
    return this.session;
  }
}

function payloadOf({ title, text, url }: PushNotice): object {
  return { aps: { alert: { title, body: text }, sound: 'default' }, url };
}

function reasonOf(text: string): string | undefined {
  try {
    return refusal.safeParse(JSON.parse(text)).data?.reason;
  } catch {
    return undefined;
  }
}

const goneReasons = ['BadDeviceToken', 'DeviceTokenNotForTopic', 'Unregistered', 'ExpiredToken'];

function isGone({ status, code }: ProviderAnswer): boolean {
  return status === 410 || (code !== undefined && goneReasons.includes(code));
}
