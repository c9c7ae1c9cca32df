import { ConfigurationError } from './configuration-error.ts';

/** What errors of the system, of the driver and of PostgreSQL bring along. */
interface Failure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly syscall?: unknown;
  readonly path?: unknown;
  readonly address?: unknown;
  readonly hostname?: unknown;
  readonly port?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** What PostgreSQL refuses, by SQLSTATE. */
const refusedByDatabase: Readonly<Record<string, string>> = {
  '28000': 'The database refuses the role of DATABASE_URL (pg_hba.conf).',
  '28P01': 'The database refuses the name or password of the role in DATABASE_URL.',
  '3D000': 'The database that DATABASE_URL names does not exist on the server: create it first.',
  '53300': 'The database server has no free connection: raise its max_connections or lower DATABASE_POOL.',
  '57P03': 'The database server is starting or stopping: try again when it has.',
};

const missingRight = '42501';
const connecting: readonly unknown[] = ['connect', 'getaddrinfo', 'read'];
const fileCodes: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  EISDIR: 'is a folder',
  ENOTDIR: 'is in something that is no folder',
  EROFS: 'is on a disk that cannot be written',
  ENOSPC: 'does not fit on the disk',
};

/**
 * What an operator has to correct, in a sentence or two: a wrong address, password or right, a file that is not there,
 * a port in use, an unknown option. Values that may be secret are not in it.
 * @returns undefined for everything else, which is a fault of ours
 */
export function foreseenFailure(cause: unknown): string | undefined {
  if (cause instanceof ConfigurationError) {
    return cause.message;
  }
  if (typeof cause !== 'object' || cause === null) {
    return undefined;
  }
  const failure = cause as Failure;
  return (
    ofDatabase(failure) ??
    ofConnection(failure) ??
    ofFile(failure) ??
    ofArguments(failure) ??
    (failure.cause === undefined ? undefined : foreseenFailure(failure.cause))
  );
}

function ofDatabase({ code, message }: Failure): string | undefined {
  if (code === missingRight) {
    const denied = /permission denied[\w ]*|must be (?:owner|able)[\w ]*/.exec(String(message))?.[0];
    const what = denied === undefined ? '' : ` (${denied})`;
    return (
      `The role of the database lacks a right${what}. The owner of the database ` +
      'runs node dist/apps/api/migrate.js (DATABASE_MIGRATION_URL), which grants the role of DATABASE_URL its rights.'
    );
  }
  return typeof code === 'string' ? refusedByDatabase[code] : undefined;
}

function ofConnection(failure: Failure): string | undefined {
  const { code, syscall, address, hostname, port, message, errors } = failure;
  if (syscall === 'listen') {
    return `PORT, WORKER_PORT, LIVE_PORT or HOST cannot be used: ${String(address)}:${String(port)} (${String(code)}).`;
  }
  // Of a name with several addresses, one after another.
  if (Array.isArray(errors) && errors.length > 0) {
    return ofConnection(errors[0] as Failure);
  }
  const isTooLate = /^(timeout expired|timeout exceeded when|Connection terminated)/.test(
    String(message).split(' - ').at(-1) ?? '',
  );
  if (!connecting.includes(syscall) && !isTooLate) {
    return undefined;
  }
  const where = [hostname ?? address, port]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(':');
  const place = where === '' ? 'the server' : where;
  const why = typeof code === 'string' ? ` (${code})` : '';
  return `There is no answer from ${place}${why}: does it run, and is its address right in DATABASE_URL?`;
}

function ofFile({ code, path }: Failure): string | undefined {
  const what = typeof code === 'string' && typeof path === 'string' ? fileCodes[code] : undefined;
  return what && `${String(path)} ${what} (${String(code)}).`;
}

function ofArguments({ code, message }: Failure): string | undefined {
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS_') ? String(message) : undefined;
}
