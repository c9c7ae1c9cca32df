import { defineConfig } from '@ns/platform';
import { z } from 'zod';

const megabyte = 1024 * 1024;

/** How much photos may take. */
export interface UploadConfig {
  /** of one account, as sent */
  readonly bytesPerDay: number;
  /** free space of the data folder below which no photo is taken */
  readonly diskReserveBytes: number;
}

export const mediaConfig = defineConfig({
  variables: {
    UPLOAD_MB_PER_DAY: z.coerce.number().int().min(1).default(500),
    DISK_RESERVE_MB: z.coerce.number().int().min(0).default(512),
  },
  read: (env): { readonly uploads: UploadConfig } => ({
    uploads: { bytesPerDay: env.UPLOAD_MB_PER_DAY * megabyte, diskReserveBytes: env.DISK_RESERVE_MB * megabyte },
  }),
});
