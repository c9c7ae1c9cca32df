import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { ServiceProcess } from '@ns/embedded';

const root = resolve(import.meta.dirname, '../..');

/**
 * Makes in a folder what the package makes of a machine: folders, the release, the commands of an operator; and
 * `runuser`, which reaches a PostgreSQL that runs elsewhere as its superuser.
 */
export async function makeMachine(folder: string, postgresUrl: string): Promise<void> {
  const at = (...path: readonly string[]) => join(folder, ...path);
  const folders = await readFile(join(root, 'tools/operation/systemd/signali.tmpfiles.conf'), 'utf8');
  const paths = [...folders.matchAll(/^d (\S+)/gm)].map(([, path = '']) => path);
  for (const path of [...paths, 'usr/lib/signali', 'bin', 'root', 'etc/nginx/sites-available']) {
    await mkdir(at(path), { recursive: true });
  }
  for (const part of ['dist', 'node_modules', 'tools']) {
    await symlink(join(process.env['NS_TEST_RELEASE'] ?? root, part), at('usr/lib/signali', part));
  }
  const program = (name: string, text: string) => writeFile(at('bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  const command = `exec ${process.execPath} ${at('usr/lib/signali/dist/apps/api/machine.js')} --root ${folder}`;
  await program('signali', `${command} "$@"`);
  await program('signali-setup', `${command} setup "$@"`);
  const { hostname, port, password } = new URL(postgresUrl);
  await program(
    'runuser',
    `shift 3; PGHOST=${hostname} PGPORT=${port} PGUSER=postgres PGPASSWORD=${password} exec "$@" -d postgres`,
  );
}

/**
 * The process that a unit starts, with its settings.
 * @param unit its text, whose places are those of the folder
 * @param port its instance
 */
export async function serviceOfUnit(unit: string, port: number, logFile: string): Promise<ServiceProcess> {
  const [, settings = ''] = /^EnvironmentFile=(.+)$/m.exec(unit) ?? [];
  const [, variable = '', program = ''] = /^ExecStart=\/usr\/bin\/env (\w+)=%i \S+\/node (.+)$/m.exec(unit) ?? [];
  const [, home = ''] = /^WorkingDirectory=(.+)$/m.exec(unit) ?? [];
  const environment = { ...parseEnv(await readFile(settings, 'utf8')), NODE_OPTIONS: '', [variable]: String(port) };
  const readyUrl = `http://127.0.0.1:${String(port)}/health/ready`;
  return new ServiceProcess({
    name: program,
    root: home,
    program,
    environment,
    logFile,
    readyUrl,
    restartCrashed: false,
  });
}
