import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

/** What `tools/operation/former-release.json` says of the release before this one. */
interface FormerRelease {
  readonly commit: string;
  /** Its newest migration; those of this release have later names. */
  readonly lastMigration: string;
  /** how many it has */
  readonly migrations: number;
}

/** The release before this one. */
export const formerRelease = JSON.parse(
  readFileSync(join(root, 'tools/operation/former-release.json'), 'utf8'),
) as FormerRelease;

/** What its servers are built from. */
const sources = ['apps/api', 'apps/worker', 'libs', 'tools', 'tsconfig.base.json', 'package.json'];

/** Makes a folder that holds this release, as links to this workspace. */
export async function linkThisRelease(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of ['dist', 'libs', 'node_modules', 'tools']) {
    await symlink(join(root, part), join(folder, part));
  }
}

/**
 * Builds api, worker and migrate of the release before from the history of the repository, with its own tools and the
 * packages of today; takes about eight seconds. What it alone needs, hyparquet-writer, stays among the development
 * dependencies. Where there is no history, this build stands for it.
 * @param folder that is made for it
 * @returns whether it is the release before
 */
export async function buildFormerRelease(folder: string): Promise<boolean> {
  const archive = `${folder}.tar`;
  try {
    await run('git', ['archive', `--output=${archive}`, formerRelease.commit, ...sources], { cwd: root });
  } catch {
    console.log(`No history with ${formerRelease.commit}: this build stands for the release before.`);
    await linkThisRelease(folder);
    return false;
  }
  await mkdir(folder, { recursive: true });
  await run('tar', ['-xf', archive, '-C', folder]);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await Promise.all(['apps/api', 'apps/worker'].map((app) => build(folder, app)));
  return true;
}

/** Builds as the project of the application says, in the form of that release: a command, or a list of its parts. */
async function build(folder: string, app: string): Promise<void> {
  const { targets } = JSON.parse(await readFile(join(folder, app, 'project.json'), 'utf8')) as {
    readonly targets: { readonly build: { command?: string; options: { command?: readonly string[] } } };
  };
  const { command, options } = targets.build;
  const path = [join(folder, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter);
  await run('sh', ['-c', command ?? options.command?.join(' ') ?? ''], {
    cwd: folder,
    env: { ...process.env, PATH: path },
  });
}
