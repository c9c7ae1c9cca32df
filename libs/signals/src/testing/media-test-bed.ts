import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeMedia, filesInFolder } from '@ns/media';
import { createLogger, DerivedKeys, SecurityLog } from '@ns/platform';
import sharp from 'sharp';
import { afterAll } from 'vitest';
import type { SignalsTestBed } from './signals-test-bed.ts';

/** Photos of a test bed in a folder of its own, which goes when the tests are over. */
export async function mediaIn(bed: SignalsTestBed) {
  const folder = await mkdtemp(join(tmpdir(), 'ns-photos-'));
  const keys = new DerivedKeys('a secret of the tests, long enough');
  const logger = createLogger('test', 'silent');
  const files = filesInFolder(folder);
  const media = composeMedia({
    database: bed.database,
    keys,
    files,
    publicUrl: 'http://demo.test',
    uploads: { bytesPerDay: 500_000_000, diskReserveBytes: 0 },
    security: new SecurityLog(logger, keys),
    nativeOrigins: [],
    viewerOf: () => Promise.resolve({ kind: 'anonymous' as const, token: 'none' as const }),
    mailSenderOf: () => Promise.resolve(undefined),
    workSenderOf: () => Promise.resolve(undefined),
    logger,
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  /** Files of a photo of 100 × 50 white pixels. */
  const saveWhite = async (id: string): Promise<void> => {
    const full = await sharp({ create: { width: 100, height: 50, channels: 3, background: '#ffffff' } })
      .jpeg()
      .toBuffer();
    await media.store.save(id, { full, thumbnail: full });
  };
  return { media, folder, files, logger, saveWhite };
}
