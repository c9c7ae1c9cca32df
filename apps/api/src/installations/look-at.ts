import { stat } from 'node:fs/promises';
import { MunicipalityDirectory } from '@ns/municipality';
import {
  contractedWords,
  Database,
  databaseAddress,
  defaultTag,
  missingWords,
  newerWords,
  type SchemaDifference,
} from '@ns/platform';
import { finishedBackups } from '../backup/backup-folder.ts';
import { slices } from '../slices.ts';
import type { Settings } from './read-installations.ts';

/** What is to be known of one installation, in words. */
export interface Looked {
  readonly municipality: string;
  readonly address: string;
  readonly database: string;
  /** `current`, `missing …`, `newer …`, or that it cannot be reached */
  readonly schema: string;
  readonly backup: string;
  readonly ports: string;
  readonly health: string;
  /** which database it is, by whatever name it is reached; undefined when it is not */
  readonly identity: string | undefined;
}

/** Milliseconds for one question. */
const patience = 3_000;

/** @param backups folder of the backups of this installation, where it is given */
export async function lookAt({ config }: Settings, backups: string | undefined): Promise<Looked> {
  const { http, database: addresses, municipality } = config;
  const [inDatabase, backup, health] = await Promise.all([
    lookInto(addresses.url),
    newestBackup(backups),
    healthAt(`http://${reachable(http.host)}:${String(http.port)}/health/ready`),
  ]);
  const known = inDatabase.municipality ?? municipality.name[defaultTag];
  const url = URL.parse(databaseAddress(addresses.url).connectionString);
  return {
    municipality: known ?? '–',
    address: http.publicUrl,
    database: `${url?.host ?? ''}${url?.pathname ?? ''}`,
    ports: `${String(http.port)}, ${String(http.workerPort)}`,
    schema: inDatabase.schema,
    identity: inDatabase.identity,
    backup,
    health,
  };
}

async function lookInto(
  url: string,
): Promise<{ readonly schema: string; readonly municipality?: string; readonly identity?: string }> {
  const database = await Database.open({ url, poolSize: 1, slices });
  try {
    await database.whenAlive(patience);
    const identity = await database.identity();
    const difference = await database.schemaDifference();
    if (difference.missing.length > 0) {
      return { schema: schemaWords(difference), identity };
    }
    const directory = new MunicipalityDirectory(() => database.fork());
    await directory.menus();
    const municipality = directory.known()?.name[defaultTag];
    return { schema: schemaWords(difference), identity, ...(municipality === undefined ? {} : { municipality }) };
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    return { schema: `not reached (${code})` };
  } finally {
    await database.close();
  }
}

function schemaWords(difference: SchemaDifference): string {
  const { missing, expanding, contracting } = difference;
  if (missingWords(difference).length > 0) {
    return `missing ${String(missing.length)}`;
  }
  if (contractedWords(difference).length > 0) {
    return `newer by ${String(contracting.length + expanding.length)}, does not fit`;
  }
  return newerWords(difference).length > 0 ? `newer by ${String(expanding.length)}` : 'current';
}

async function newestBackup(root: string | undefined): Promise<string> {
  if (root === undefined) {
    return '–';
  }
  const [newest] = await finishedBackups(root).catch(() => []);
  return newest === undefined ? 'none' : (await stat(newest)).mtime.toISOString().slice(0, 16) + 'Z';
}

async function healthAt(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
    const { status, degraded = [] } = (await answer.json()) as { status?: string; degraded?: readonly string[] };
    return [status ?? 'unknown', ...degraded].join('; ');
  } catch {
    return 'not running';
  }
}

function reachable(host: string): string {
  const onAll: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
  return onAll[host] ?? (host.includes(':') ? `[${host}]` : host);
}
