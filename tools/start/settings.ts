import { join, resolve } from 'node:path';
import type { SystemPlan, SystemPorts } from './embedded/plan.ts';
import { inEveryLanguage, type Text, textOf } from './embedded/texts/index.ts';

/** Variable, standard port, and what listens there. */
const portTable = {
  http: { variable: 'PORT', standard: 3000, listener: textOf('port.http') },
  worker: { variable: 'WORKER_PORT', standard: 3010, listener: textOf('port.worker') },
  postgres: { variable: 'POSTGRES_PORT', standard: 5499, listener: textOf('port.postgres') },
  smtp: { variable: 'MAILBOX_SMTP_PORT', standard: 1025, listener: textOf('port.smtp') },
  mailbox: { variable: 'MAILBOX_PORT', standard: 1080, listener: textOf('port.mailbox') },
  records: { variable: 'RECORDS_SIMULATOR_PORT', standard: 3900, listener: textOf('port.records') },
} as const satisfies Record<keyof SystemPorts, { variable: string; standard: number; listener: Text }>;

export type PortName = keyof SystemPorts;

/** What listens at a port, and the variable that moves it. */
export function describePort(name: PortName): { readonly variable: string; readonly listener: Text } {
  return portTable[name];
}

/** A setting that the operator has to correct. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

function readPort(name: PortName, environment: NodeJS.ProcessEnv): number {
  const { variable, standard } = portTable[name];
  const text = environment[variable];
  if (text === undefined || text === '') {
    return standard;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new SettingsError(inEveryLanguage(textOf('portOutOfRange', { variable }), ' / '));
  }
  return port;
}

/** So many signals of half a year show what the system looks like in use. */
const demoSignals = 400;

function readDemoSignals(environment: NodeJS.ProcessEnv): number {
  const text = given(environment['DEMO_SIGNALS']);
  const count = text === undefined ? demoSignals : Number(text);
  if (!Number.isInteger(count) || count < 0 || count > 3_000) {
    throw new SettingsError(inEveryLanguage(textOf('demoSignalsOutOfRange'), ' / '));
  }
  return count;
}

const given = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text);

/** What `npm start` has to run, from the environment: a service whose URL is given is not started. */
export function readPlan(root: string, environment: NodeJS.ProcessEnv): SystemPlan {
  const databaseUrl = given(environment['DATABASE_URL']);
  return {
    root,
    dataFolder: resolve(root, given(environment['DATA_FOLDER']) ?? join(root, '.data')),
    ports: {
      http: readPort('http', environment),
      worker: readPort('worker', environment),
      postgres: readPort('postgres', environment),
      smtp: readPort('smtp', environment),
      mailbox: readPort('mailbox', environment),
      records: readPort('records', environment),
    },
    databaseUrl,
    smtpUrl: given(environment['SMTP_URL']),
    appSecret: given(environment['APP_SECRET']),
    recordsElsewhere:
      given(environment['RECORDS_URL']) !== undefined || given(environment['RECORDS_PROFILE']) !== undefined,
    // Their password is public, so they exist only in the database that this command itself made.
    demoAccounts: databaseUrl === undefined && environment['NODE_ENV'] !== 'production',
    demoSignals: readDemoSignals(environment),
    lasting: true,
    environment: {},
  };
}

/** The ports that this plan will open. */
export function neededPorts(plan: SystemPlan): PortName[] {
  return [
    'http',
    'worker',
    ...(plan.databaseUrl === undefined ? (['postgres'] as const) : []),
    ...(plan.smtpUrl === undefined ? (['smtp', 'mailbox'] as const) : []),
    ...(plan.recordsElsewhere ? [] : (['records'] as const)),
  ];
}
