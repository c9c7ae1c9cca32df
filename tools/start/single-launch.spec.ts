import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimFolder } from './single-launch.ts';

describe('a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ns-claim-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('belongs to one launcher until it is freed', async () => {
    const claim = await claimFolder(folder);
    if ('heldBy' in claim) {
      throw new Error('nobody holds a new folder');
    }
    expect(await readFile(join(folder, 'launcher.pid'), 'utf8')).toBe(String(process.pid));
    await claim.free();
    await expect(readFile(join(folder, 'launcher.pid'))).rejects.toThrow();
  });

  it('is free although a power cut left the number of a process that is none of ours', async () => {
    await writeFile(join(folder, 'launcher.pid'), '1');
    expect(await claimFolder(folder)).not.toHaveProperty('heldBy');
  });
});
