import { mkdir, statfs } from 'node:fs/promises';

/** Says no to new photos before the disk is so full that the rest of the system fails. */
export class DiskSpace {
  /** @param reserveBytes free space that photos leave to everything else */
  constructor(
    private readonly folder: string,
    private readonly reserveBytes: number,
  ) {}

  /** @param bytes that would come on top */
  async hasRoomFor(bytes: number): Promise<boolean> {
    await mkdir(this.folder, { recursive: true });
    const { bavail, bsize } = await statfs(this.folder);
    return bavail * bsize - bytes >= this.reserveBytes;
  }
}
