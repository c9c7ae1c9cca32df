import { z } from 'zod';
import type { SendOutcome } from '../domain/settle-attempt.ts';
import type { BeforeBody } from '../smtp/message-gate.ts';
import { FcmAccess, type ServiceAccount } from './fcm-access.ts';
import {
  lifeSeconds,
  noAnswer,
  patienceMs,
  type ProviderAnswer,
  providerOutcome,
  unreachable,
} from './provider-outcome.ts';
import type { PushNotice, PushSender } from './push-sender.ts';
import type { NativePushTarget } from '../domain/push-target.ts';

/** Channel of the Android app in which its notifications are; the app makes it and names it for people. */
export const newsChannel = 'news';

export interface FcmSettings {
  readonly account: ServiceAccount;
  /** origin of the service */
  readonly url: string;
}

const refusal = z.object({
  error: z.object({
    details: z
      .array(
        z.object({
          errorCode: z.string().optional(),
          fieldViolations: z.array(z.object({ field: z.string().optional() })).optional(),
        }),
      )
      .default([]),
  }),
});

/** Error codes of FCM HTTP v1; another word is a stranger's and is not kept. */
const codes = [
  'INVALID_ARGUMENT',
  'UNREGISTERED',
  'SENDER_ID_MISMATCH',
  'QUOTA_EXCEEDED',
  'UNAVAILABLE',
  'INTERNAL',
  'THIRD_PARTY_AUTH_ERROR',
];
/** Ours, for an argument that is the token: FCM says INVALID_ARGUMENT about anything. */
const badToken = 'INVALID_TOKEN';

/** Notifies the Android app through Firebase Cloud Messaging (HTTP v1, `messages:send`). */
export class FcmSender implements PushSender<NativePushTarget> {
  private readonly access: FcmAccess;

  constructor(private readonly settings: FcmSettings) {
    this.access = new FcmAccess(settings.account);
  }

  async send(notice: PushNotice, target: NativePushTarget, beforeBody: BeforeBody): Promise<SendOutcome | undefined> {
    const access = await this.access.token().catch(unreachable);
    if (typeof access !== 'string') {
      return access;
    }
    if (!(await beforeBody())) {
      return undefined;
    }
    const message = JSON.stringify(messageOf(notice, target.endpoint));
    try {
      const answer = await this.post(message, access);
      // The token was withdrawn before its time: once more with a new one.
      const final = answer.status === 401 ? await this.postAnew(message) : answer;
      return 'outcome' in final ? final : providerOutcome(final, isGone);
    } catch (cause) {
      return noAnswer(cause);
    }
  }

  private async postAnew(message: string): Promise<ProviderAnswer | SendOutcome> {
    this.access.forget();
    const access = await this.access.token().catch(unreachable);
    return typeof access === 'string' ? this.post(message, access) : access;
  }

  private async post(message: string, access: string): Promise<ProviderAnswer> {
    const { url, account } = this.settings;
    const response = await fetch(`${url}/v1/projects/${encodeURIComponent(account.projectId)}/messages:send`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
      body: message,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    return { status: response.status, code: response.ok ? undefined : codeOf(text) };
  }
}

function messageOf({ title, text, url, tag, until }: PushNotice, token: string): object {
  return {
    message: {
      token,
      notification: { title, body: text },
      data: { url },
      android: {
        priority: 'HIGH',
        ttl: `${String(lifeSeconds(until))}s`,
        notification: { tag, channel_id: newsChannel },
      },
    },
  };
}

function codeOf(text: string): string | undefined {
  const read = refusal.safeParse(jsonOf(text));
  const details = read.data?.error.details ?? [];
  if (details.some(({ fieldViolations = [] }) => fieldViolations.some(({ field }) => field === 'message.token'))) {
    return badToken;
  }
  const named = details.flatMap(({ errorCode }) => errorCode ?? []);
  return named.find((code) => codes.includes(code));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const gone = ['UNREGISTERED', 'SENDER_ID_MISMATCH', badToken];

function isGone({ code }: ProviderAnswer): boolean {
  return code !== undefined && gone.includes(code);
}
