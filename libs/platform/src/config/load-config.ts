import { z } from 'zod';
import { type AppConfig, type RecordsCredentials } from './app-config.ts';
import { ConfigurationError } from './configuration-error.ts';
import { productionProblems } from './production-rules.ts';
import { singleSignOnOf, singleSignOnVariables } from './single-sign-on.ts';
import { clockHours, flag, networks, optional, origins, proxyTrust } from './variable-shapes.ts';

const megabyte = 1024 * 1024;

/** Whose data the settlements and most tiles are. */
const openstreetmap = '© OpenStreetMap';

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: optional(z.url()),
  TRUST_PROXY: proxyTrust,
  METRICS_TOKEN: optional(z.string().regex(/^[\x21-\x7e]{16,}$/, 'at least 16 characters without spaces')),
  NATIVE_ORIGINS: origins('https://localhost,capacitor://localhost'),
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(3010),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_MIGRATION_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  DATABASE_POOL: z.coerce.number().int().min(6).max(200).default(10),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  SMTP_ALLOW_PLAIN_TEXT: flag(false),
  MAIL_FROM: z.string().default('Неспешни сигнали <signali@demo.test>'),
  BOUNCE_SECRET: optional(z.string().min(16, 'at least 16 characters')),
  WEEKLY_NEWS_HOURS: clockHours('08:00-20:00'),
  WEB_PUSH: flag(true),
  WEB_PUSH_PRIVATE_KEY: optional(z.string().regex(/^[\w-]{43}$/, '32 bytes in base64url')),
  WEB_PUSH_LOCAL_SERVICES: flag(false),
  OPERATOR_EMAIL: optional(z.email()),
  OPERATOR_LANGUAGE: z.enum(['BG', 'EN']).default('BG'),
  SECURITY_CONTACT: optional(z.url({ protocol: /^(mailto|https)$/, error: 'an address with mailto: or https://' })),
  ANDROID_APP_FINGERPRINTS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((each) => each !== ''))
    .pipe(z.array(z.string().regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/, 'SHA-256 fingerprints as AB:CD:…'))),
  APPLE_TEAM_ID: optional(z.string().regex(/^[A-Z0-9]{10}$/)),
  NATIVE_APP_ID: z
    .string()
    .regex(/^[a-z][\w]*(\.[a-z][\w]*)+$/)
    .default('bg.obshtina.signali'),
  MUNICIPALITY_NAME_BG: optional(z.string()),
  MUNICIPALITY_NAME_EN: optional(z.string()),
  REFERENCE_PREFIX: z
    .string()
    .regex(/^[A-Z]{1,6}$/)
    .default('NS'),
  APP_SECRET: z.string().min(32, 'at least 32 characters'),
  DATA_FOLDER: z.string().default('.data'),
  WEB_FOLDER: z.string().default('dist/apps'),
  SEED_FILE: z.string().default('tools/seed/ruse.json'),
  CATEGORY_TRAINING_FILE: z.string().default('tools/seed/category-training.jsonl'),
  MAP_TILES_FILE: optional(z.string()),
  MAP_STYLE_URL: optional(z.url({ protocol: /^https?$/ })),
  MAP_TILE_URL: optional(
    z
      .url({ protocol: /^https?$/ })
      .refine((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)), 'needs {z}, {x} and {y}'),
  ),
  MAP_ATTRIBUTION: z.string().default(openstreetmap),
  MAP_ATTRIBUTION_URL: optional(z.url({ protocol: /^https?$/ })),
  MAP_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((each) => each !== ''))
    .pipe(z.array(z.url({ protocol: /^https?$/ }))),
  DEMO_ACCOUNTS: flag(false),
  DEMO_API_TOKEN: optional(z.string().regex(/^nsk_[\w-]{40,}$/)),
  SUBMISSIONS_PER_HOUR: optional(z.coerce.number().int().min(0)),
  SUBMISSIONS_PER_DAY: optional(z.coerce.number().int().min(0)),
  LIVE_SOCKETS_PER_ADDRESS: optional(z.coerce.number().int().min(0)),
  LIVE_SOCKETS_PER_ACCOUNT: optional(z.coerce.number().int().min(0)),
  REGISTRATIONS_PER_HOUR: optional(z.coerce.number().int().min(1)),
  SECOND_FACTOR_ROLES: optional(z.string().regex(/^(none|[A-Z]+(,[A-Z]+)*)$/, 'roles separated by commas, or none')),
  STAFF_IDLE_MINUTES: optional(z.coerce.number().int().min(0)),
  ...singleSignOnVariables,
  AUDIT_DAYS: z.coerce.number().int().min(1).default(730),
  UPLOAD_MB_PER_DAY: z.coerce.number().int().min(1).default(500),
  DISK_RESERVE_MB: z.coerce.number().int().min(0).default(512),
  STATUTORY_MONTHS: optional(z.coerce.number().int().min(1).max(24)),
  RECORDS_PROFILE: z.enum(['seos', 'rest', 'builtin']).default('builtin'),
  RECORDS_URL: optional(z.url({ protocol: /^https?$/, error: 'an address with http:// or https://' })),
  RECORDS_OUR_EIK: z
    .string()
    .regex(/^\d{9}(\d{4})?$/)
    .default('000530632'),
  RECORDS_OUR_NAME: z.string().default('Община Русе'),
  RECORDS_OUR_GUID: z.string().default('{6F1C2A34-8D1B-4E0A-9B57-2C1F0A9D3E01}'),
  RECORDS_PEER_EIK: z
    .string()
    .regex(/^\d{9}(\d{4})?$/)
    .default('000530632'),
  RECORDS_PEER_NAME: z.string().default('Деловодна система'),
  RECORDS_PEER_GUID: z.string().default('{0A7B7E52-33C1-4C55-9F8E-5B1D2E6F7A02}'),
  RECORDS_KEY_FILE: optional(z.string()),
  RECORDS_CERT_FILE: optional(z.string()),
  RECORDS_PEER_CERT_FILE: optional(z.string()),
  RECORDS_TLS_KEY_FILE: optional(z.string()),
  RECORDS_TLS_CERT_FILE: optional(z.string()),
  RECORDS_TLS_CA_FILE: optional(z.string()),
  RECORDS_REST_USER: optional(z.string()),
  RECORDS_REST_PASSWORD: optional(z.string()),
  RECORDS_REST_TOKEN: optional(z.string().regex(/^[\x21-\x7e]+$/, 'a token without spaces')),
  RECORDS_ALLOW_SHA1: flag(false),
  RECORDS_PUSH_NETWORKS: optional(networks),
  RECORDS_TIMEOUT_MS: z.coerce.number().int().min(100).default(15_000),
  RECORDS_INDEX: z.string().default('94-НС'),
  RECORDS_DOCUMENT_KIND: z.string().default('Сигнал'),
  RECORDS_DECISION_KIND: z.string().default('Отговор'),
});

/**
 * Reads the configuration from environment variables.
 * @throws ConfigurationError naming every missing or malformed variable (never its value: it may be a secret)
 */
export function loadConfig(variables: Readonly<Record<string, string | undefined>> = process.env): AppConfig {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`The configuration is not usable:\n${problems.join('\n')}`);
  }
  const env = parsed.data;
  if (env.DEMO_ACCOUNTS && env.NODE_ENV === 'production') {
    throw new ConfigurationError('DEMO_ACCOUNTS must not be set when NODE_ENV=production: their password is public.');
  }
  if (env.NODE_ENV === 'production') {
    const unsafe = productionProblems(env);
    if (unsafe.length > 0) {
      throw new ConfigurationError(`NODE_ENV=production refuses these settings:\n${unsafe.join('\n')}`);
    }
  }
  if (env.RECORDS_PROFILE !== 'builtin' && !env.RECORDS_URL) {
    throw new ConfigurationError(`RECORDS_URL is needed for RECORDS_PROFILE=${env.RECORDS_PROFILE}.`);
  }
  if ([env.MAP_TILES_FILE, env.MAP_STYLE_URL, env.MAP_TILE_URL].filter((source) => source !== undefined).length > 1) {
    throw new ConfigurationError(
      'Only one of MAP_TILES_FILE, MAP_STYLE_URL and MAP_TILE_URL can be the ground of the map.',
    );
  }
  return {
    production: env.NODE_ENV === 'production',
    logLevel: env.LOG_LEVEL,
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: (env.PUBLIC_URL ?? `http://${env.HOST}:${String(env.PORT)}`).replace(/\/$/, ''),
      trustProxy: env.TRUST_PROXY,
      metricsToken: env.METRICS_TOKEN,
      nativeOrigins: env.NATIVE_ORIGINS,
      workerPort: env.WORKER_PORT,
    },
    database: {
      url: env.DATABASE_URL,
      migrationUrl: env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL,
      poolSize: env.DATABASE_POOL,
    },
    redis: env.REDIS_URL ? { url: env.REDIS_URL } : undefined,
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
    wellKnown: {
      securityContact: env.SECURITY_CONTACT,
      androidFingerprints: env.ANDROID_APP_FINGERPRINTS,
      appleTeam: env.APPLE_TEAM_ID,
      appId: env.NATIVE_APP_ID,
    },
    operator: env.OPERATOR_EMAIL ? { email: env.OPERATOR_EMAIL, language: env.OPERATOR_LANGUAGE } : undefined,
    municipality: {
      nameBg: env.MUNICIPALITY_NAME_BG,
      nameEn: env.MUNICIPALITY_NAME_EN,
      referencePrefix: env.REFERENCE_PREFIX,
      statutoryMonths: env.STATUTORY_MONTHS,
    },
    secret: env.APP_SECRET,
    dataFolder: env.DATA_FOLDER,
    webFolder: env.WEB_FOLDER,
    seedFile: env.SEED_FILE,
    categoryTrainingFile: env.CATEGORY_TRAINING_FILE,
    demoAccounts: env.DEMO_ACCOUNTS,
    demoApiToken: env.DEMO_ACCOUNTS ? env.DEMO_API_TOKEN : undefined,
    // The demo citizen is everybody who tries the system, and all of them often come from one address.
    registrationsPerHour: env.REGISTRATIONS_PER_HOUR ?? (env.DEMO_ACCOUNTS ? 300 : 30),
    accounts: {
      secondFactorRoles: (env.SECOND_FACTOR_ROLES ?? (env.NODE_ENV === 'production' ? 'ADMIN,DISPATCHER' : 'none'))
        .split(',')
        .filter((role) => role !== 'none'),
      staffIdleMinutes: env.STAFF_IDLE_MINUTES ?? (env.NODE_ENV === 'production' ? 30 : 0),
      staffPasswords: env.STAFF_PASSWORDS === 'on',
      auditDays: env.AUDIT_DAYS,
    },
    singleSignOn: singleSignOnOf(env),
    uploads: {
      bytesPerDay: env.UPLOAD_MB_PER_DAY * megabyte,
      diskReserveBytes: env.DISK_RESERVE_MB * megabyte,
    },
    submissions: {
      perHour: env.SUBMISSIONS_PER_HOUR ?? (env.DEMO_ACCOUNTS ? 0 : 20),
      perDay: env.SUBMISSIONS_PER_DAY ?? (env.DEMO_ACCOUNTS ? 0 : 60),
    },
    live: {
      socketsPerAddress: env.LIVE_SOCKETS_PER_ADDRESS ?? (env.DEMO_ACCOUNTS ? 0 : 500),
      socketsPerAccount: env.LIVE_SOCKETS_PER_ACCOUNT ?? (env.DEMO_ACCOUNTS ? 0 : 20),
    },
    map: {
      tilesFile: env.MAP_TILES_FILE,
      styleUrl: env.MAP_STYLE_URL,
      tileUrl: env.MAP_TILE_URL,
      attribution: {
        text: env.MAP_ATTRIBUTION,
        url:
          env.MAP_ATTRIBUTION_URL ??
          (env.MAP_ATTRIBUTION === openstreetmap ? 'https://www.openstreetmap.org/copyright' : null),
      },
      origins: env.MAP_ORIGINS,
    },
    records: {
      profile: env.RECORDS_PROFILE,
      url: env.RECORDS_URL,
      our: { identifier: env.RECORDS_OUR_EIK, name: env.RECORDS_OUR_NAME, guid: env.RECORDS_OUR_GUID },
      peer: { identifier: env.RECORDS_PEER_EIK, name: env.RECORDS_PEER_NAME, guid: env.RECORDS_PEER_GUID },
      keyFile: env.RECORDS_KEY_FILE,
      certificateFile: env.RECORDS_CERT_FILE,
      peerCertificateFile: env.RECORDS_PEER_CERT_FILE,
      tls: {
        keyFile: env.RECORDS_TLS_KEY_FILE,
        certificateFile: env.RECORDS_TLS_CERT_FILE,
        authoritiesFile: env.RECORDS_TLS_CA_FILE,
      },
      credentials: recordsCredentials(env),
      allowSha1: env.RECORDS_ALLOW_SHA1,
      pushNetworks: env.RECORDS_PUSH_NETWORKS,
      timeoutMs: env.RECORDS_TIMEOUT_MS,
      index: env.RECORDS_INDEX,
      documentKind: env.RECORDS_DOCUMENT_KIND,
      decisionKind: env.RECORDS_DECISION_KIND,
    },
  };
}

function recordsCredentials(env: z.infer<typeof environment>): RecordsCredentials | undefined {
  const { RECORDS_REST_USER: user, RECORDS_REST_PASSWORD: password, RECORDS_REST_TOKEN: token } = env;
  if (token !== undefined && (user !== undefined || password !== undefined)) {
    throw new ConfigurationError(
      'Either RECORDS_REST_TOKEN or RECORDS_REST_USER and RECORDS_REST_PASSWORD can be set.',
    );
  }
  if (token !== undefined) {
    return { kind: 'bearer', token };
  }
  if (user === undefined && password === undefined) {
    return undefined;
  }
  if (user === undefined || password === undefined) {
    throw new ConfigurationError('RECORDS_REST_USER and RECORDS_REST_PASSWORD are needed together.');
  }
  // RFC 7617: the first colon ends the user name.
  if (user.includes(':')) {
    throw new ConfigurationError('RECORDS_REST_USER cannot hold a colon.');
  }
  return { kind: 'basic', user, password };
}
