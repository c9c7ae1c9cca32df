/** One PostgreSQL server. */
export interface DatabaseServer {
  readonly host: string;
  readonly port: number;
}

/** What `DATABASE_URL` says. */
export interface DatabaseAddress {
  /** the address with the first server alone, as the driver reads it */
  readonly connectionString: string;
  /** all of them, in the order of the address, when there are several; else none */
  readonly servers: readonly DatabaseServer[];
}

const standardPort = 5432;
const authority = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^@/?#]*)([/?#].*)?$/;

/**
 * Reads an address such as `postgres://app:…@db1:5432,db2:5432/signals?target_session_attrs=read-write`. Several
 * servers are written as libpq takes them (PostgreSQL's manual, 32.1.1): in the place of the host, each with its port.
 * @returns undefined when it is none, or when it asks for a server that takes no changes
 */
export function readDatabaseAddress(url: string): DatabaseAddress | undefined {
  const [, before, hosts, after = ''] = authority.exec(url) ?? [];
  if (before === undefined || hosts === undefined) {
    return undefined;
  }
  const several = hosts.split(',');
  const connectionString = `${before}${several[0] ?? ''}${withoutAttributes(after)}`;
  if (!URL.canParse(connectionString) || !takesChanges(after)) {
    return undefined;
  }
  if (several.length === 1) {
    return { connectionString, servers: [] };
  }
  const servers = several.map(serverOf);
  return servers.every((server) => server !== undefined) ? { connectionString, servers } : undefined;
}

/** @throws Error when it is no address; settings are checked before */
export function databaseAddress(url: string): DatabaseAddress {
  const address = readDatabaseAddress(url);
  if (!address) {
    throw new Error('not the address of a PostgreSQL database');
  }
  return address;
}

function serverOf(text: string): DatabaseServer | undefined {
  const [, bracketed, name, port] = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const host = bracketed ?? name;
  const number = port === undefined ? standardPort : Number(port);
  return host === undefined || number > 65_535 ? undefined : { host, port: number };
}

const attributes = 'target_session_attrs';

/** Ours always goes to the server that takes changes; the driver would not know the parameter. */
function withoutAttributes(rest: string): string {
  const [path = '', query] = rest.split('?', 2);
  const others = (query ?? '').split('&').filter((pair) => pair !== '' && !pair.startsWith(`${attributes}=`));
  return others.length === 0 ? path : `${path}?${others.join('&')}`;
}

function takesChanges(rest: string): boolean {
  const asked = new URLSearchParams(rest.split('?', 2)[1] ?? '').get(attributes);
  return asked === null || asked === 'read-write' || asked === 'primary';
}
