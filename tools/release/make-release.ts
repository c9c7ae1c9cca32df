import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.ts';
import type { Source } from './checkout.ts';
import { makeDebianPackage } from './debian-package.ts';
import { makeProgramTree, normalise } from './program-tree.ts';
import { runTool } from './run-tool.ts';
import { sign, writeSums } from './sums.ts';

/**
 * Makes all files of a release from a built checkout: package, archive, bill of materials, sums and their signature.
 * @param out where they go; what was in it goes
 * @param keyFile private key of the maker; without one the sums stay unsigned
 * @param level of zstd, 1 to 19: what is published is small, what is tried is made soon
 */
export async function makeRelease(source: Source, out: string, keyFile: string | undefined, level = 9): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'ns-release-'));
  try {
    const tree = join(work, 'signali');
    await makeProgramTree(source, tree);
    await normalise(tree, source.epoch);
    const bill = join(out, `signali-${source.version}.cdx.json`);
    await writeFile(bill, await billOfMaterials(source));
    const archive = await makeArchive(source, tree, out, level);
    const files = [archive, bill, await makeDebianPackage(source, tree, work, out, level)];
    const sums = await writeSums(out, files);
    if (keyFile !== undefined) {
      await sign(sums, keyFile);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The tree for machines without Debian's packages: `signali-1.0.0/…`. */
async function makeArchive({ version, epoch }: Source, tree: string, out: string, level: number): Promise<string> {
  const name = `signali-${version}`;
  const file = join(out, `${name}-linux-x64.tar.zst`);
  const alike = [
    '--sort=name',
    '--format=gnu',
    `--mtime=@${String(epoch)}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
  ];
  // Not the targets of links.
  const named = `--transform=flags=rh;s,^\\.,${name},`;
  const zstd = `--use-compress-program=zstd -${String(level)} -T1`;
  await runTool('tar', [...alike, named, zstd, '-cf', file, '-C', tree, '.']);
  return file;
}
