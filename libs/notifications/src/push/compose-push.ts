import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigurationError, type DerivedKeys } from '@ns/platform';
import { z } from 'zod';
import type { NotificationsConfig } from '../config/notifications.config.ts';
import { addressOf } from '../smtp/mail-sender.ts';
import { ApnsSender } from './apns-sender.ts';
import type { ServiceAccount } from './fcm-access.ts';
import { FcmSender } from './fcm-sender.ts';
import { PushSenders } from './push-senders.ts';
import type { PushService } from '../domain/push-target.ts';
import { vapidKeysOf } from './vapid-keys.ts';
import { WebPushSender } from './web-push-sender.ts';

/** Services through which devices are notified; none when notifications are off. */
export function offeredServices({ enabled, fcm, apns }: NotificationsConfig['push']): readonly PushService[] {
  return enabled ? ['WEB', ...(fcm ? (['FCM'] as const) : []), ...(apns ? (['APNS'] as const) : [])] : [];
}

/**
 * The senders of the worker; undefined when notifications are off.
 * @throws ConfigurationError when a key of a service cannot be used
 */
export function pushSendersOf(keys: DerivedKeys, config: NotificationsConfig): PushSenders | undefined {
  const { enabled, privateKey, localServices, fcm, apns } = config.push;
  if (!enabled) {
    return undefined;
  }
  return new PushSenders({
    web: new WebPushSender({
      keys: vapidKeysOf(keys, privateKey),
      contact: `mailto:${config.operator?.email ?? addressOf(config.mail.from)}`,
      localServices,
    }),
    native: {
      FCM: fcm && new FcmSender({ account: serviceAccountIn(fcm.accountFile), url: fcm.url }),
      APNS: apns && new ApnsSender({ ...apns, key: privateKeyIn('APNS_KEY_FILE', apns.keyFile) }),
    },
  });
}

const accountShape = z.object({
  project_id: z.string().min(1),
  client_email: z.string().min(1),
  private_key: z.string().refine((text) => isKey(text, 'rsa')),
  token_uri: z.url({ protocol: /^https$/ }),
});

function serviceAccountIn(file: string): ServiceAccount {
  const variable = 'FCM_ACCOUNT_FILE';
  const text = textIn(variable, file);
  try {
    const read = accountShape.parse(JSON.parse(text));
    return {
      projectId: read.project_id,
      clientEmail: read.client_email,
      privateKey: read.private_key,
      tokenUri: read.token_uri,
    };
  } catch {
    throw new ConfigurationError(`${variable} is no service account of Google in JSON.`);
  }
}

function privateKeyIn(variable: string, file: string): string {
  const text = textIn(variable, file);
  if (!isKey(text, 'ec')) {
    throw new ConfigurationError(`${variable} holds no private key (PEM, PKCS #8).`);
  }
  return text;
}

function isKey(text: string, type: 'rsa' | 'ec'): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === type;
  } catch {
    return false;
  }
}

function textIn(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigurationError(`${variable} cannot be read.`);
  }
}
