import { clockHours, defineConfig, flag, optional, type Language, languageCodes, defaultLanguage } from '@ns/platform';
import { z } from 'zod';

/** What the operator decides about mails and notifications. */
export interface NotificationsConfig {
  /** `bounceSecret`: known to the mail server that reports returned mails; without it no reports are taken */
  readonly mail: {
    readonly smtpUrl: string | undefined;
    /** mails and their password may travel unencrypted to a server that offers no STARTTLS */
    readonly allowPlainText: boolean;
    readonly from: string;
    readonly bounceSecret: string | undefined;
    /** clock times between which the weekly news are written, from Monday on; `24:00` is midnight */
    readonly newsHours: { readonly from: string; readonly until: string };
  };
  /** notifications on devices (Web Push) */
  readonly push: {
    readonly enabled: boolean;
    /** VAPID key of P-256, base64url; undefined: derived from the secret */
    readonly privateKey: string | undefined;
    /** push services on this machine and in private networks are asked too; for tests */
    readonly localServices: boolean;
  };
  /** who keeps the service running and hears of certificates that end; nobody is written to without it */
  readonly operator: { readonly email: string; readonly language: Language } | undefined;
}

export const notificationsConfig = defineConfig({
  variables: {
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    SMTP_ALLOW_PLAIN_TEXT: flag(false),
    MAIL_FROM: z.string().default('Неспешни сигнали <signali@demo.test>'),
    BOUNCE_SECRET: optional(z.string().min(16, 'at least 16 characters')),
    WEEKLY_NEWS_HOURS: clockHours('08:00-20:00'),
    WEB_PUSH: flag(true),
    WEB_PUSH_PRIVATE_KEY: optional(z.string().regex(/^[\w-]{43}$/, '32 bytes in base64url')),
    WEB_PUSH_LOCAL_SERVICES: flag(false),
    OPERATOR_EMAIL: optional(z.email()),
    OPERATOR_LANGUAGE: z.enum(languageCodes).default(defaultLanguage),
  },
  read: (env): NotificationsConfig => ({
    mail: {
      smtpUrl: env.SMTP_URL,
      allowPlainText: env.SMTP_ALLOW_PLAIN_TEXT,
      from: env.MAIL_FROM,
      bounceSecret: env.BOUNCE_SECRET,
      newsHours: env.WEEKLY_NEWS_HOURS,
    },
    push: {
      enabled: env.WEB_PUSH,
      privateKey: env.WEB_PUSH_PRIVATE_KEY,
      localServices: env.WEB_PUSH_LOCAL_SERVICES,
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
