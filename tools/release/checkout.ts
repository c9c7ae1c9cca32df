import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sectionOf } from './changelog.ts';
import { runTool } from './run-tool.ts';

/** What a release is made of. */
export interface Source {
  readonly root: string;
  readonly version: string;
  readonly commit: string;
  /** time of the commit, in seconds since 1970: the only time that a release knows */
  readonly epoch: number;
}

/** Version, commit and time of the checkout in a folder, clean or not. */
export async function readSource(root: string): Promise<Source> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const [commit = '', time = ''] = (await runTool('git', ['log', '-1', '--format=%H %ct'], { cwd: root })).split(' ');
  return { root, version, commit, epoch: Number(time) };
}

/**
 * Refuses what a release cannot be made of.
 * @throws Error when files differ from the commit, or the changelog has no section for the version
 */
export async function mustBeReleasable({ root, version }: Source): Promise<void> {
  const changed = await runTool('git', ['status', '--porcelain'], { cwd: root });
  if (changed !== '') {
    throw new Error(`A release is made from a commit, and these files differ from it:\n${changed}`);
  }
  sectionOf(await readFile(join(root, '.github/CHANGELOG.md'), 'utf8'), version);
}
