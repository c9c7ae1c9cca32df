import { mkdir, statfs } from 'node:fs/promises';
import type { Logger } from '@ns/platform';

/** A photo that did not fit is said for so long. */
const saidForMs = 30 * 60_000;

/**
 * Says no to new photos before the disk is so full that the rest of the system fails, and knows when one did not fit.
 */
export class DiskSpace {
  private lastRefusal: number | undefined;

  /**
   * @param folder undefined where files are not kept on a disk of this machine
   * @param reserveBytes free space that photos leave to everything else
   */
  constructor(
    private readonly folder: string | undefined,
    private readonly reserveBytes: number,
    private readonly logger: Logger,
  ) {}

  /** @param bytes that would come on top */
  async hasRoomFor(bytes: number): Promise<boolean> {
    if (this.folder === undefined) {
      return true;
    }
    await mkdir(this.folder, { recursive: true });
    const { bavail, bsize } = await statfs(this.folder);
    return bavail * bsize - bytes >= this.reserveBytes;
  }

  /** Writing failed for want of room, whatever the free space says: files can be too many, or a user has a quota. */
  noteFull(cause: unknown): void {
    this.logger.error({ err: cause }, 'a photo could not be kept: the disk is full');
    this.lastRefusal = Date.now();
  }

  /** What is not as it should be, in words, for `/health/ready`. */
  async degraded(): Promise<readonly string[]> {
    if (this.lastRefusal !== undefined && Date.now() - this.lastRefusal <= saidForMs) {
      const at = new Date(this.lastRefusal).toISOString();
      return [`The disk is full: a photo could not be kept (last at ${at}).`];
    }
    return (await this.hasRoomFor(0)) ? [] : ['The disk is nearly full: no photos are taken.'];
  }
}
