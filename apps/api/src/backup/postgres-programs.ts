import { spawn } from 'node:child_process';
import { childEnvironment, ConfigurationError } from '@ns/platform';

/**
 * Runs `pg_dump` or `pg_restore` of the machine on a database. The password goes by the environment: arguments can be
 * read by every user of the machine.
 * @throws ConfigurationError with the last words of the program when it fails or is not there
 */
export async function postgresProgram(
  name: 'pg_dump' | 'pg_restore',
  databaseUrl: string,
  args: readonly string[],
): Promise<string> {
  const { address, password } = withoutPassword(databaseUrl);
  const environment = childEnvironment(password === undefined ? {} : { PGPASSWORD: password });
  const child = spawn(name, [...args, `--dbname=${address}`], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained] = [words(child.stdout), words(child.stderr)];
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new ConfigurationError(`${name} is missing: install the client of PostgreSQL (Debian: postgresql-client).`)
      : cause;
  });
  if (status !== 0) {
    throw new ConfigurationError(`${name} failed:\n${complained().trimEnd()}`);
  }
  return said();
}

/** The address as libpq reads it, several servers included, and the password apart. */
function withoutPassword(url: string): { readonly address: string; readonly password: string | undefined } {
  const [, before, password, after] = /^(postgres(?:ql)?:\/\/[^:@/]*):([^@/]*)(@.*)$/.exec(url) ?? [];
  return before === undefined || password === undefined || after === undefined
    ? { address: url, password: undefined }
    : { address: `${before}${after}`, password: decodeURIComponent(password) };
}

function words(stream: NodeJS.ReadableStream): () => string {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString('utf8');
}
