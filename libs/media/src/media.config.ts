import { readFileSync } from 'node:fs';
import { ConfigurationError, defineConfig, flag, isLoopback, optional } from '@ns/platform';
import { z } from 'zod';
import type { BucketConfig, FilesConfig } from './store/files-config.ts';

const megabyte = 1024 * 1024;

/** How much photos may take. */
export interface UploadConfig {
  /** of one account, as sent */
  readonly bytesPerDay: number;
  /** free space of the data folder below which no photo is taken */
  readonly diskReserveBytes: number;
}

/** What the operator decides about photos and where they are kept. */
export interface MediaConfig {
  readonly uploads: UploadConfig;
  readonly files: FilesConfig;
}

const bucketVariables = {
  S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket')),
  S3_PREFIX: optional(z.string().regex(/^[\w-][\w./-]*\/$/, 'a path that ends with /, such as ruse/')),
  S3_ENDPOINT: optional(z.url({ protocol: /^https?$/, error: 'an address with https://' })),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  S3_SECRET_ACCESS_KEY_FILE: optional(z.string()),
  S3_PATH_STYLE: flag(true),
  S3_ALLOW_PLAIN_TEXT: flag(false),
  FILES_IN: optional(z.enum(['folder', 's3'])),
};

type BucketSettings = z.output<z.ZodObject<typeof bucketVariables>>;

function bucketOf(env: BucketSettings): BucketConfig | undefined {
  if (env.S3_BUCKET === undefined) {
    if (env.FILES_IN === 's3') {
      throw new ConfigurationError('FILES_IN=s3 needs S3_BUCKET.');
    }
    return undefined;
  }
  return {
    bucket: env.S3_BUCKET,
    prefix: env.S3_PREFIX ?? '',
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    pathStyle: env.S3_PATH_STYLE,
    credentials: credentialsOf(env),
  };
}

function credentialsOf(env: BucketSettings): BucketConfig['credentials'] {
  const [accessKeyId, secretAccessKey] = [env.S3_ACCESS_KEY_ID, secretOf(env)];
  if (accessKeyId !== undefined && secretAccessKey !== undefined) {
    return { accessKeyId, secretAccessKey };
  }
  if (accessKeyId !== undefined || secretAccessKey !== undefined) {
    throw new ConfigurationError('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are set together or not at all.');
  }
  return undefined;
}

function secretOf({
  S3_SECRET_ACCESS_KEY: secret,
  S3_SECRET_ACCESS_KEY_FILE: file,
}: BucketSettings): string | undefined {
  if (file === undefined) {
    return secret;
  }
  if (secret !== undefined) {
    throw new ConfigurationError('Either S3_SECRET_ACCESS_KEY or S3_SECRET_ACCESS_KEY_FILE can be set.');
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigurationError('S3_SECRET_ACCESS_KEY_FILE cannot be read.');
  }
}

export const mediaConfig = defineConfig({
  variables: {
    UPLOAD_MB_PER_DAY: z.coerce.number().int().min(1).default(500),
    DISK_RESERVE_MB: z.coerce.number().int().min(0).default(512),
    ...bucketVariables,
  },
  read: (env, { dataFolder }): MediaConfig => {
    const bucket = bucketOf(env);
    return {
      uploads: { bytesPerDay: env.UPLOAD_MB_PER_DAY * megabyte, diskReserveBytes: env.DISK_RESERVE_MB * megabyte },
      files: { folder: dataFolder, bucket, keptIn: env.FILES_IN ?? (bucket ? 's3' : 'folder') },
    };
  },
  refusedInProduction: ({ S3_ENDPOINT, S3_ALLOW_PLAIN_TEXT }) => [
    S3_ENDPOINT?.startsWith('http:') === true &&
      !S3_ALLOW_PLAIN_TEXT &&
      !isLoopback(S3_ENDPOINT) &&
      'S3_ENDPOINT: photos would go unencrypted to another machine; begin it with https: or set S3_ALLOW_PLAIN_TEXT',
  ],
});
