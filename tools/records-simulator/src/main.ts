import type { RecordsCredentials } from '@ns/records';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readIdentity } from '@ns/records/seos';
import * as z from 'zod/mini';
import type { SimulatorOptions } from './simulator-options.ts';
import { startSimulator } from './simulator.ts';

const environment = z.parse(
  z.object({
    RECORDS_SIMULATOR_HOST: z._default(z.string(), '127.0.0.1'),
    RECORDS_SIMULATOR_PORT: z._default(z.coerce.number().check(z.int()), 3900),
    RECORDS_SIMULATOR_DATA_FILE: z.string(),
    RECORDS_SIMULATOR_KEY_FILE: z.string(),
    RECORDS_SIMULATOR_CERTIFICATE_FILE: z.string(),
    RECORDS_SIMULATOR_SENDER_CERTIFICATE_FILE: z.string(),
    RECORDS_SIMULATOR_GUID: z.guid(),
    RECORDS_SIMULATOR_NAME: z._default(z.string(), 'Деловодна система'),
    RECORDS_SIMULATOR_SENDER_GUID: z.guid(),
    RECORDS_SIMULATOR_SENDER_NAME: z._default(z.string(), 'Система за сигнали'),
    /** ЕИК that both sides use when they belong to one municipality. */
    RECORDS_SIMULATOR_IDENTIFIER: z._default(z.string(), '000000000'),
    /** what the vendor's service asks of its caller */
    RECORDS_SIMULATOR_REST_USER: z.optional(z.string()),
    RECORDS_SIMULATOR_REST_PASSWORD: z.optional(z.string()),
    RECORDS_SIMULATOR_REST_TOKEN: z.optional(z.string()),
    /** served over https with these PEM files */
    RECORDS_SIMULATOR_TLS_KEY_FILE: z.optional(z.string()),
    RECORDS_SIMULATOR_TLS_CERTIFICATE_FILE: z.optional(z.string()),
    /** authorities of callers, who then need a certificate */
    RECORDS_SIMULATOR_TLS_CLIENT_CA_FILE: z.optional(z.string()),
    RECORDS_SIMULATOR_PUSH_URL: z.optional(z.url()),
    RECORDS_SIMULATOR_DELAY_MS: z._default(z.coerce.number().check(z.int(), z.nonnegative()), 1_500),
    RECORDS_SIMULATOR_NUMBER_PATTERN: z._default(z.string().check(z.includes('<n>')), '94-НС-<n>'),
  }),
  process.env,
);

function restCredentials({
  RECORDS_SIMULATOR_REST_USER: user,
  RECORDS_SIMULATOR_REST_PASSWORD: password,
  RECORDS_SIMULATOR_REST_TOKEN: token,
}: typeof environment): RecordsCredentials | undefined {
  if (token !== undefined) {
    return { kind: 'bearer', token };
  }
  return user === undefined ? undefined : { kind: 'basic', user, password: password ?? '' };
}

async function tls({
  RECORDS_SIMULATOR_TLS_KEY_FILE: keyFile,
  RECORDS_SIMULATOR_TLS_CERTIFICATE_FILE: certificateFile,
  RECORDS_SIMULATOR_TLS_CLIENT_CA_FILE: authoritiesFile,
}: typeof environment): Promise<SimulatorOptions['tls']> {
  if (keyFile === undefined || certificateFile === undefined) {
    return undefined;
  }
  return {
    key: await readFile(keyFile, 'utf8'),
    certificate: await readFile(certificateFile, 'utf8'),
    clientAuthorities: authoritiesFile === undefined ? undefined : await readFile(authoritiesFile, 'utf8'),
  };
}

mkdirSync(dirname(environment.RECORDS_SIMULATOR_DATA_FILE), { recursive: true });
const simulator = await startSimulator({
  host: environment.RECORDS_SIMULATOR_HOST,
  port: environment.RECORDS_SIMULATOR_PORT,
  dataFile: environment.RECORDS_SIMULATOR_DATA_FILE,
  us: {
    identifier: environment.RECORDS_SIMULATOR_IDENTIFIER,
    name: environment.RECORDS_SIMULATOR_NAME,
    guid: environment.RECORDS_SIMULATOR_GUID.toLowerCase(),
  },
  sender: {
    identifier: environment.RECORDS_SIMULATOR_IDENTIFIER,
    name: environment.RECORDS_SIMULATOR_SENDER_NAME,
    guid: environment.RECORDS_SIMULATOR_SENDER_GUID.toLowerCase(),
  },
  identity: await readIdentity({
    privateKeyFile: environment.RECORDS_SIMULATOR_KEY_FILE,
    certificateFile: environment.RECORDS_SIMULATOR_CERTIFICATE_FILE,
  }),
  senderCertificate: await readFile(environment.RECORDS_SIMULATOR_SENDER_CERTIFICATE_FILE, 'utf8'),
  tls: await tls(environment),
  pushUrl: environment.RECORDS_SIMULATOR_PUSH_URL,
  restCredentials: restCredentials(environment),
  delayMs: environment.RECORDS_SIMULATOR_DELAY_MS,
  numbering: { form: 'number', pattern: environment.RECORDS_SIMULATOR_NUMBER_PATTERN },
});
console.log(`records simulator listens at ${simulator.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)));
}
