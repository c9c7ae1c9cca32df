import { z } from 'zod';
import type { ProxyTrust } from '../http/index.ts';
import { isGuessable } from './guessable-secret.ts';
import { databaseUrl, flag, optional, proxyTrust } from './variable-shapes.ts';

/** What every process needs to know, whatever it does. */
export interface ProcessConfig {
  /** what this installation is called among others: in metrics, alerts and on the dashboard */
  readonly installation: string;
  readonly production: boolean;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly publicUrl: string;
    /** which hops of X-Forwarded-For are believed */
    readonly trustProxy: ProxyTrust;
    /** opens metrics and the details of readiness to other machines */
    readonly metricsToken: string | undefined;
    readonly workerPort: number;
    /** where a thread says whether the event loop turns; undefined: nowhere */
    readonly livePort: number | undefined;
    /** milliseconds between saying that it takes no more and taking no more */
    readonly drainMs: number;
  };
  readonly database: {
    readonly url: string;
    /** the owner of the tables, who migrates them; the processes work as the role of `url` */
    readonly migrationUrl: string;
    readonly poolSize: number;
    /** milliseconds after which a connection that owes an answer is given up */
    readonly silenceMs: number;
  };
  readonly redis: { readonly url: string } | undefined;
  /** Root secret; every use derives its own key from it. */
  readonly secret: string;
  /** what it was before; counts as well while it is given */
  readonly formerSecret: string | undefined;
  readonly dataFolder: string;
  /** collector that takes traces by OTLP over HTTP; undefined: none are written */
  readonly tracesEndpoint: string | undefined;
  /** for trying the system out: accounts whose password is public */
  readonly demoAccounts: boolean;
  /** whether backups are made by other means than `backup.js`, which then is not missed */
  readonly backupsElsewhere: boolean;
}

const port = (fallback: number) => z.coerce.number().int().min(0).max(65535).default(fallback);

const rootSecret = z.string().min(32, 'at least 32 characters');

export const processVariables = {
  INSTALLATION_NAME: optional(
    z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:-]{0,62}$/u, 'letters, digits, “.”, “_”, “:”, “-”'),
  ),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port(3000),
  PUBLIC_URL: optional(z.url()),
  TRUST_PROXY: proxyTrust,
  METRICS_TOKEN: optional(z.string().regex(/^[\x21-\x7e]{16,}$/, 'at least 16 characters without spaces')),
  WORKER_PORT: port(3010),
  LIVE_PORT: optional(z.coerce.number().int().min(1).max(65535)),
  DRAIN_SECONDS: optional(z.coerce.number().int().min(0).max(60)),
  DATABASE_URL: databaseUrl,
  DATABASE_MIGRATION_URL: optional(databaseUrl),
  DATABASE_POOL: z.coerce.number().int().min(6).max(200).default(10),
  DATABASE_SILENCE_SECONDS: z.coerce.number().int().min(3).max(600).default(30),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  APP_SECRET: rootSecret,
  APP_SECRET_FORMER: optional(rootSecret),
  DATA_FOLDER: optional(z.string()),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(z.url({ protocol: /^https?$/ })),
  DEMO_ACCOUNTS: flag(false),
  BACKUPS_ELSEWHERE: flag(false),
};

export type ProcessVariables = z.output<z.ZodObject<typeof processVariables>>;

/** Turns the variables into what processes read. */
export function processConfigOf(env: ProcessVariables): ProcessConfig {
  const publicUrl = (env.PUBLIC_URL ?? `http://${env.HOST}:${String(env.PORT)}`).replace(/\/$/, '');
  return {
    // Two on one machine have two addresses, so their names differ without a setting.
    installation: env.INSTALLATION_NAME ?? new URL(publicUrl).host,
    production: env.NODE_ENV === 'production',
    logLevel: env.LOG_LEVEL,
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl,
      trustProxy: env.TRUST_PROXY,
      metricsToken: env.METRICS_TOKEN,
      workerPort: env.WORKER_PORT,
      livePort: env.LIVE_PORT,
      drainMs: 1000 * (env.DRAIN_SECONDS ?? (env.NODE_ENV === 'production' ? 5 : 0)),
    },
    database: {
      url: env.DATABASE_URL,
      migrationUrl: env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL,
      poolSize: env.DATABASE_POOL,
      silenceMs: 1000 * env.DATABASE_SILENCE_SECONDS,
    },
    redis: env.REDIS_URL ? { url: env.REDIS_URL } : undefined,
    secret: env.APP_SECRET,
    formerSecret: env.APP_SECRET_FORMER,
    dataFolder: env.DATA_FOLDER ?? '.data',
    tracesEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
    demoAccounts: env.DEMO_ACCOUNTS,
    backupsElsewhere: env.BACKUPS_ELSEWHERE,
  };
}

/** What every process is particular about in production, as `ConfigSection.refusedInProduction`. */
export function processRefusals({
  APP_SECRET,
  DATA_FOLDER,
  PUBLIC_URL,
}: ProcessVariables): readonly (string | false | undefined)[] {
  return [
    !DATA_FOLDER && 'DATA_FOLDER: is missing; photos and unfinished uploads need a folder of their own',
    isGuessable(APP_SECRET) && 'APP_SECRET: is guessable; make one with `openssl rand -base64 48`',
    !PUBLIC_URL && 'PUBLIC_URL: is missing; links in mails and cookies need the public address',
    PUBLIC_URL !== undefined && !PUBLIC_URL.startsWith('https:') && 'PUBLIC_URL: must begin with https:',
  ];
}
