import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDebianPackage, makeProgramTree, normalise, readSource } from '@ns/release';
import { run } from './run.ts';

/**
 * Puts the package that runs first (`before.deb`) and the one that takes its place (`after.deb`) into a folder.
 * @param given files; left out: `after` is made of the checkout, `before` has the programs of `after` under an older
 *   version
 * @returns what they are, in words
 */
export async function makePackages(
  folder: string,
  given: { readonly before: string | undefined; readonly after: string | undefined },
): Promise<string> {
  const work = await mkdtemp(join(folder, 'work-'));
  const [before, after] = [join(folder, 'before.deb'), join(folder, 'after.deb')];
  await copyFile(given.after ?? (await ofCheckout(work)), after);
  await (given.before ? copyFile(given.before, before) : makeOlder(after, before, work));
  await rm(work, { recursive: true });
  const versions = await Promise.all([before, after].map(versionOf));
  return `${versions.join(', then ')}${given.before ? '' : ', the same programs'}`;
}

async function ofCheckout(work: string): Promise<string> {
  const source = await readSource(process.cwd());
  const tree = join(work, 'signali');
  await makeProgramTree(source, tree);
  await normalise(tree, source.epoch);
  return makeDebianPackage(source, tree, work, work);
}

async function makeOlder(from: string, to: string, work: string): Promise<void> {
  const tree = join(work, 'older');
  await run('dpkg-deb', ['--raw-extract', from, tree]);
  const control = join(tree, 'DEBIAN/control');
  const text = await readFile(control, 'utf8');
  await writeFile(control, text.replace(/^(Version: .+)$/m, '$1~before'));
  await run('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z1', '--build', tree, to]);
}

async function versionOf(file: string): Promise<string> {
  return (await run('dpkg-deb', ['--field', file, 'Version'])).trim();
}
