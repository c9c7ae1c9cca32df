import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOnce } from './run-once.ts';

/** Made once and kept in the data folder, readable by its owner only. */
export interface Secrets {
  readonly appSecret: string;
  readonly databasePassword: string;
  /** token for BI tools, made known when the demo accounts are */
  readonly apiToken: string;
  /** The two key pairs of the embedded exchange with the records system, as PEM files. */
  readonly recordsFiles: {
    readonly ourKey: string;
    readonly ourCertificate: string;
    readonly peerKey: string;
    readonly peerCertificate: string;
  };
}

async function ensureSecret(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim() !== '') {
    return kept.trim();
  }
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/**
 * Reads the secrets of this data folder; makes those that are missing (key pairs take about a second).
 * @param keysProgram makes key pairs; relative to the workspace
 */
export async function ensureSecrets(
  dataFolder: string,
  root: string,
  logFile: string,
  keysProgram: string,
): Promise<Secrets> {
  const folder = join(dataFolder, 'secrets');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [appSecret, databasePassword, apiToken] = await Promise.all([
    ensureSecret(join(folder, 'app-secret')),
    ensureSecret(join(folder, 'database-password')),
    ensureSecret(join(folder, 'api-token')),
  ]);
  const files = {
    ourKey: join(folder, 'records-our.key.pem'),
    ourCertificate: join(folder, 'records-our.cert.pem'),
    peerKey: join(folder, 'records-peer.key.pem'),
    peerCertificate: join(folder, 'records-peer.cert.pem'),
  };
  const names = Object.values(files);
  if (!names.every((file) => existsSync(file))) {
    await runOnce({ name: 'keys', root, program: keysProgram, arguments: names, environment: {}, logFile });
  }
  return { appSecret, databasePassword, apiToken: `nsk_${apiToken}`, recordsFiles: files };
}
