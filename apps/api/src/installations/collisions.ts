import { databaseAddress } from '@ns/platform';
import { relative, resolve, sep } from 'node:path';
import type { Settings } from './read-installations.ts';

/** What two installations would overwrite of each other. */
export interface NamedSettings extends Pick<Settings, 'environment' | 'config'> {
  readonly name: string;
}

/** How one kind of thing is shared: what each installation has of it, and whether two of these are the same. */
interface Rule {
  readonly words: string;
  readonly has: (settings: NamedSettings) => readonly string[];
  readonly isSame?: (one: string, other: string) => boolean;
}

const rules: readonly Rule[] = [
  { words: 'the database', has: databasesOf },
  { words: 'the data folder', has: ({ config }) => [resolve(config.dataFolder)], isSame: isWithinTheOther },
  { words: 'the port', has: portsOf, isSame: isSamePort },
  {
    words: 'the place in the bucket',
    has: bucketsOf,
    isSame: (one, other) => one.startsWith(other) || other.startsWith(one),
  },
  // Cookies know no ports: neighbours on one host would overwrite each other's sessions.
  { words: 'the host', has: ({ config }) => [new URL(config.http.publicUrl).hostname] },
];

/** What installations share that each needs for itself, in words with their names; empty when they share nothing. */
export function collisionsOf(all: readonly NamedSettings[]): readonly string[] {
  return all.flatMap((one, index) => all.slice(index + 1).flatMap((other) => sharedBy(one, other)));
}

function sharedBy(one: NamedSettings, other: NamedSettings): readonly string[] {
  const shared = rules.flatMap(({ words, has, isSame = (first, second) => first === second }) =>
    has(one)
      .filter((first) => has(other).some((second) => isSame(first, second)))
      .map((what) => `${one.name} and ${other.name} share ${words} ${what}.`),
  );
  // The secret itself is not to be seen.
  return one.config.secret === other.config.secret
    ? [...shared, `${one.name} and ${other.name} share APP_SECRET: signed links of one would count for the other.`]
    : shared;
}

const thisMachine = ['localhost', '127.0.0.1', '::1', ''];

function databasesOf({ config }: NamedSettings): readonly string[] {
  const { connectionString, servers } = databaseAddress(config.database.url);
  const url = URL.parse(connectionString);
  const name = decodeURIComponent(url?.pathname.slice(1) ?? '');
  const all = servers.length > 0 ? servers : [{ host: url?.hostname ?? '', port: Number(url?.port || 5432) }];
  return all.map(({ host, port }) => {
    const known = host.replaceAll(/[[\]]/g, '').toLowerCase();
    return `${thisMachine.includes(known) ? 'localhost' : known}:${String(port)}/${name}`;
  });
}

function isWithinTheOther(one: string, other: string): boolean {
  return [relative(one, other), relative(other, one)].some((path) => path !== '..' && !path.startsWith(`..${sep}`));
}

/** The worker's is one only where it is given: one process of both has none. */
function portsOf({ environment, config: { http } }: NamedSettings): readonly string[] {
  const host = http.host === 'localhost' ? '127.0.0.1' : http.host;
  const ports = [
    http.port,
    ...(environment['WORKER_PORT'] ? [http.workerPort] : []),
    ...(http.livePort ? [http.livePort] : []),
  ];
  return ports.map((port) => `${host}:${String(port)}`);
}

function isSamePort(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => /^(.*):(\d+)$/.exec(text) ?? []);
  const isEverywhere = [first?.[1], second?.[1]].some((host) => host === '0.0.0.0' || host === '::');
  return first?.[2] === second?.[2] && (isEverywhere || first?.[1] === second?.[1]);
}

function bucketsOf({ config: { files } }: NamedSettings): readonly string[] {
  const { bucket } = files;
  return bucket === undefined ? [] : [`${bucket.endpoint ?? 's3'} ${bucket.bucket}/${bucket.prefix}`];
}
