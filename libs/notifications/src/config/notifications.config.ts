import {
  clockHours,
  ConfigurationError,
  defaultLanguage,
  defineConfig,
  flag,
  type Language,
  languageCodes,
  nativeAppVariables,
  optional,
} from '@ns/platform';
import { z } from 'zod';
import type { DkimSettings } from '../smtp/dkim-key.ts';
import { readMailSender } from '../smtp/mail-sender.ts';

/** What the operator decides about mails and notifications. */
export interface NotificationsConfig {
  /** `bounceSecret`: known to the mail server that reports returned mails; without it no reports are taken */
  readonly mail: {
    readonly smtpUrl: string | undefined;
    /** mails and their password may travel unencrypted to a server that offers no STARTTLS */
    readonly allowPlainText: boolean;
    readonly from: string;
    /** the key that signs mails; undefined: the mail server signs them, or nobody */
    readonly dkim: DkimSettings | undefined;
    readonly bounceSecret: string | undefined;
    /** clock times between which the weekly news are written, from Monday on; `24:00` is midnight */
    readonly newsHours: { readonly from: string; readonly until: string };
    /** how long the first mail about a report waits for the incoming number; 0: each is a mail of its own */
    readonly numberWaitSeconds: number;
  };
  /** notifications on devices: Web Push, and native apps where an account of their publisher is configured */
  readonly push: {
    readonly enabled: boolean;
    /** VAPID key of P-256, base64url; undefined: derived from the secret */
    readonly privateKey: string | undefined;
    /** push services on this machine and in private networks are asked too; for tests */
    readonly localServices: boolean;
    /** Android app; `accountFile`: service account of Google in JSON, `url`: origin of the service */
    readonly fcm: { readonly accountFile: string; readonly url: string } | undefined;
    /** iOS app; `keyFile`: PEM, `topic`: name of the app in its store, `url`: origin of the service */
    readonly apns:
      | {
          readonly keyFile: string;
          readonly keyId: string;
          readonly teamId: string;
          readonly topic: string;
          readonly url: string;
        }
      | undefined;
  };
  /** who keeps the service running and hears what is stuck; nobody is written to without it */
  readonly operator: { readonly email: string; readonly language: Language } | undefined;
}

const httpsOrigin = (fallback: string) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .url({ protocol: /^https$/, error: 'an address with https://' })
      .default(fallback)
      .transform((text) => new URL(text).origin),
  );

/** All of it or nothing. */
function apnsOf({
  APNS_KEY_FILE: keyFile,
  APNS_KEY_ID: keyId,
  APPLE_TEAM_ID: teamId,
  NATIVE_APP_ID: topic,
  APNS_URL: url,
}: {
  readonly APNS_KEY_FILE?: string | undefined;
  readonly APNS_KEY_ID?: string | undefined;
  readonly APPLE_TEAM_ID?: string | undefined;
  readonly NATIVE_APP_ID: string;
  readonly APNS_URL: string;
}): NotificationsConfig['push']['apns'] {
  if (keyFile === undefined) {
    return undefined;
  }
  if (keyId === undefined || teamId === undefined) {
    throw new ConfigurationError('APNS_KEY_FILE needs APNS_KEY_ID and APPLE_TEAM_ID.');
  }
  return { keyFile, keyId, teamId, topic, url };
}

const domainShape = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/**
 * All of it or nothing; a signature counts for DMARC only where it is of the sender's domain or of one above it.
 * @throws ConfigurationError
 */
function dkimOf({
  SMTP_DKIM_KEY_FILE: keyFile,
  SMTP_DKIM_SELECTOR: selector,
  SMTP_DKIM_DOMAIN: given,
  MAIL_FROM: from,
}: {
  readonly SMTP_DKIM_KEY_FILE?: string | undefined;
  readonly SMTP_DKIM_SELECTOR?: string | undefined;
  readonly SMTP_DKIM_DOMAIN?: string | undefined;
  readonly MAIL_FROM: string;
}): DkimSettings | undefined {
  if (keyFile === undefined && selector === undefined && given === undefined) {
    return undefined;
  }
  if (keyFile === undefined || selector === undefined) {
    throw new ConfigurationError('SMTP_DKIM_KEY_FILE and SMTP_DKIM_SELECTOR are needed together.');
  }
  const sender = readMailSender(from).domain;
  const domain = given?.toLowerCase() ?? sender;
  if (sender !== domain && !sender.endsWith(`.${domain}`)) {
    throw new ConfigurationError('SMTP_DKIM_DOMAIN: is neither the domain of MAIL_FROM nor one above it.');
  }
  return { keyFile, selector, domain };
}

/**
 * Devices are subscribed to one key: derived from the secret, it would be another one after the exchange.
 * @throws ConfigurationError when it would
 */
function keptKey(given: string | undefined, formerSecret: string | undefined): string | undefined {
  if (given === undefined && formerSecret !== undefined) {
    throw new ConfigurationError(
      'WEB_PUSH_PRIVATE_KEY: is missing; with another APP_SECRET every device would have to turn notifications on ' +
        'again. The key that they know is printed by: node dist/apps/api/secrets.js web-push-key',
    );
  }
  return given;
}

export const notificationsConfig = defineConfig({
  variables: {
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    SMTP_ALLOW_PLAIN_TEXT: flag(false),
    MAIL_FROM: z.string().default('Неспешни сигнали <signali@demo.test>'),
    SMTP_DKIM_KEY_FILE: optional(z.string()),
    SMTP_DKIM_SELECTOR: optional(
      z.string().regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i, 'a label such as signali2026'),
    ),
    SMTP_DKIM_DOMAIN: optional(z.string().regex(domainShape, 'a domain')),
    BOUNCE_SECRET: optional(z.string().min(16, 'at least 16 characters')),
    WEEKLY_NEWS_HOURS: clockHours('08:00-20:00'),
    MAIL_NUMBER_WAIT_SECONDS: z.coerce.number().int().min(0).max(600).default(75),
    WEB_PUSH: flag(true),
    WEB_PUSH_PRIVATE_KEY: optional(z.string().regex(/^[\w-]{43}$/, '32 bytes in base64url')),
    WEB_PUSH_LOCAL_SERVICES: flag(false),
    FCM_ACCOUNT_FILE: optional(z.string()),
    FCM_URL: httpsOrigin('https://fcm.googleapis.com'),
    APNS_KEY_FILE: optional(z.string()),
    APNS_KEY_ID: optional(z.string().regex(/^[A-Z0-9]{10}$/, '10 letters and digits')),
    APNS_URL: httpsOrigin('https://api.push.apple.com'),
    ...nativeAppVariables,
    OPERATOR_EMAIL: optional(z.email()),
    OPERATOR_LANGUAGE: z.enum(languageCodes).default(defaultLanguage),
  },
  read: (env, { formerSecret }): NotificationsConfig => ({
    mail: {
      smtpUrl: env.SMTP_URL,
      allowPlainText: env.SMTP_ALLOW_PLAIN_TEXT,
      from: env.MAIL_FROM,
      dkim: dkimOf(env),
      bounceSecret: env.BOUNCE_SECRET,
      newsHours: env.WEEKLY_NEWS_HOURS,
      numberWaitSeconds: env.MAIL_NUMBER_WAIT_SECONDS,
    },
    push: {
      enabled: env.WEB_PUSH,
      privateKey: env.WEB_PUSH ? keptKey(env.WEB_PUSH_PRIVATE_KEY, formerSecret) : undefined,
      localServices: env.WEB_PUSH_LOCAL_SERVICES,
      fcm: env.FCM_ACCOUNT_FILE === undefined ? undefined : { accountFile: env.FCM_ACCOUNT_FILE, url: env.FCM_URL },
      apns: apnsOf(env),
    },
    operator: env.OPERATOR_EMAIL ? { email: env.OPERATOR_EMAIL, language: env.OPERATOR_LANGUAGE } : undefined,
  }),
  refusedInProduction: ({ SMTP_URL, MAIL_FROM, WEB_PUSH_LOCAL_SERVICES }) => [
    !SMTP_URL && 'SMTP_URL: is missing; without mail nobody can register',
    /@demo\.test\b/i.test(MAIL_FROM) && 'MAIL_FROM: is the sender of the demonstration; name an address of yours',
    WEB_PUSH_LOCAL_SERVICES &&
      'WEB_PUSH_LOCAL_SERVICES: is for tests; devices could name addresses inside your network',
  ],
});
