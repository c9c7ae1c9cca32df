import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Source } from './checkout.ts';
import { machineFiles, machineLinks, settingsFiles } from './machine-files.ts';
import { writeManualPages } from './manual-pages.ts';
import { normalise, sizeOf } from './program-tree.ts';
import { runTool } from './run-tool.ts';

const debianFolder = 'tools/release/debian';
const scripts = ['postinst', 'prerm', 'postrm'];

/**
 * Makes the Debian package for amd64 of a built checkout.
 * @param tree what goes to `/usr/lib/signali`; it is moved from its place
 * @param work a folder for what is put together
 * @param level of zstd, 1 to 19
 * @returns the file
 */
export async function makeDebianPackage(
  source: Source,
  tree: string,
  work: string,
  out: string,
  level = 9,
): Promise<string> {
  const { root, version, epoch } = source;
  const machine = join(work, 'machine');
  await mkdir(join(machine, 'usr/lib'), { recursive: true });
  await rename(tree, join(machine, 'usr/lib/signali'));
  for (const { from, to, isProgram = false } of machineFiles) {
    await mkdir(dirname(join(machine, to)), { recursive: true });
    await copyFile(join(root, from), join(machine, to));
    await chmod(join(machine, to), isProgram ? 0o755 : 0o644);
  }
  for (const [link, target] of Object.entries(machineLinks)) {
    await mkdir(dirname(join(machine, link)), { recursive: true });
    await symlink(target, join(machine, link));
  }
  const control = await readFile(join(root, debianFolder, 'control'), 'utf8');
  const changelog = debianChangelog(source, /^Maintainer: (.+)$/m.exec(control)?.[1] ?? '');
  await writeFile(join(machine, 'usr/share/doc/signali/changelog.gz'), gzipSync(changelog, { level: 9 }));
  await writeManualPages(source, machine);
  await writeControl(root, machine, control.replace('${version}', version));
  await normalise(machine, epoch);
  const file = join(out, `signali_${version}_amd64.deb`);
  const zstd = ['-Zzstd', `-z${String(level)}`, '--threads-max=1'];
  await runTool('dpkg-deb', ['--root-owner-group', ...zstd, '--build', machine, file], {
    env: { SOURCE_DATE_EPOCH: String(epoch) },
  });
  return file;
}

async function writeControl(root: string, machine: string, control: string): Promise<void> {
  const sums = await sumsOf(machine);
  const size = String(Math.ceil((await sizeOf(machine)) / 1024));
  const target = join(machine, 'DEBIAN');
  await mkdir(target);
  await writeFile(join(target, 'control'), control.replace('${size}', size));
  await writeFile(join(target, 'md5sums'), sums);
  if (settingsFiles.length > 0) {
    await writeFile(join(target, 'conffiles'), `${settingsFiles.join('\n')}\n`);
  }
  for (const script of scripts) {
    await copyFile(join(root, debianFolder, script), join(target, script));
    await chmod(join(target, script), 0o755);
  }
}

/** What dpkg compares the files of the machine with (`dpkg --verify`); its form knows MD5 only. */
async function sumsOf(machine: string): Promise<string> {
  const entries = await readdir(machine, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const lines: string[] = [];
  for (const file of files.toSorted()) {
    const sum = createHash('md5')
      .update(await readFile(file))
      .digest('hex');
    lines.push(`${sum}  ${relative(machine, file)}\n`);
  }
  return lines.join('');
}

/** The changelog in the form of Debian, whose readers expect one; the words are in the file that it names. */
export function debianChangelog({ version, epoch }: Pick<Source, 'version' | 'epoch'>, maintainer: string): string {
  const day = new Date(epoch * 1000).toUTCString().replace('GMT', '+0000');
  return `signali (${version}) stable; urgency=medium

  * What has changed is in /usr/share/doc/signali/CHANGELOG.md.

 -- ${maintainer}  ${day}
`;
}
