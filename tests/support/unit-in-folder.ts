import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Ended, runCommand } from './run-command.ts';

const units = resolve(import.meta.dirname, '../../tools/operation/systemd');

/** Where a unit leads to on a machine; the same places are in the folder. */
const places = ['/etc/signali', '/var/lib/signali', '/var/backups/signali', '/var/cache/signali', '/usr/lib/signali'];

/**
 * Runs what a unit runs, in a folder that stands for the machine: with its settings alone, and able to write where its
 * `ReadWritePaths=` say and nowhere else in the folder. Needs root or namespaces of users, as systemd does.
 * @param file of the unit, with its instance between `@` and `.service` where it has one
 */
export async function runUnit(
  file: string,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const [, name = '', instance = ''] = /^(.+?)(?:@(.+))?\.service$/.exec(file) ?? [];
  const template = join(units, file.includes('@') ? `${name}@.service` : file);
  const unit = (await readFile(template, 'utf8')).replaceAll('\\\n', ' ').replaceAll('%i', instance);
  const here = places.reduce((text, place) => text.replaceAll(place, folder + place), unit);
  const valuesOf = (key: string): readonly string[] =>
    [...here.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value);
  const writable = valuesOf('ReadWritePaths').flatMap((paths) => paths.split(' '));
  const settings = valuesOf('EnvironmentFile').map((path) => `set -a; . ${path.replace(/^-/, '')}; set +a`);
  const steps = [
    `mount --bind ${folder} ${folder}`,
    `mount -o remount,bind,ro ${folder}`,
    ...writable.flatMap((path) => [`mount --bind ${path} ${path}`, `mount -o remount,bind,rw ${path}`]),
    ...settings,
    `cd ${valuesOf('WorkingDirectory')[0] ?? '/'}`,
    `exec ${valuesOf('ExecStart')[0] ?? 'false'}`,
  ];
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  return runCommand(['unshare', '--mount', ...asRoot, 'sh', '-ec', steps.join('\n')], environment);
}
