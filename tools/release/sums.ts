import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runTool } from './run-tool.ts';

/** Writes `SHA256SUMS` of these files, in the form that `sha256sum --check` reads. @returns the file */
export async function writeSums(out: string, files: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const file of files.toSorted()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    lines.push(`${hash.digest('hex')}  ${basename(file)}\n`);
  }
  const sums = join(out, 'SHA256SUMS');
  await writeFile(sums, lines.join(''));
  return sums;
}

/**
 * Signs a file with Ed25519, next to it as `….sig`.
 * @param keyFile the private key, PEM
 * @throws ExecaError with the words of openssl, when it is no such key
 */
export async function sign(file: string, keyFile: string): Promise<void> {
  await runTool('openssl', ['pkeyutl', '-sign', '-rawin', '-inkey', keyFile, '-in', file, '-out', `${file}.sig`]);
}
