import type * as Sdk from '@aws-sdk/client-s3';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { BucketConfig } from './files-config.ts';
import { StoreUnavailable } from './store-unavailable.ts';

/** Milliseconds. Both together bound how long a person waits for a store that has gone away. */
const longestConnect = 3_000;
const longestRequest = 15_000;
const attempts = 2;
const longestProbe = 2_000;

/** An object of the bucket; its key begins with the prefix of the installation. */
export interface BucketObject {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

/** A multipart upload that was begun and neither finished nor given up. */
export interface OpenMultipart {
  readonly key: string;
  readonly uploadId: string;
  readonly begunAt: Date;
}

/** How the SDK reaches the bucket; `@tus/s3-store` makes a client of its own with it. */
export function clientConfigOf(
  { endpoint, region, pathStyle, credentials }: BucketConfig,
  requestTimeout = longestRequest,
): S3ClientConfig {
  return {
    region,
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: longestConnect,
      requestTimeout,
      throwOnRequestTimeout: true,
    },
    // Without keys of ours the SDK looks for its own: variables, a file, the role of the machine.
    ...(credentials ? { credentials } : {}),
    // Other makers' servers do not all know the trailing checksums that the SDK adds by itself.
    ...(endpoint === undefined
      ? {}
      : {
          endpoint,
          forcePathStyle: pathStyle,
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
        }),
  };
}

/** One bucket of an S3 service. The SDK is loaded with the first question: who keeps files in a folder never pays. */
export class Bucket {
  private loading: Promise<{ readonly sdk: typeof Sdk; readonly client: S3Client }> | undefined;

  /** @param requestTimeout milliseconds for one request; one that fails is made once more */
  constructor(
    private readonly config: BucketConfig,
    private readonly requestTimeout = longestRequest,
  ) {}

  async put(key: string, content: Buffer, contentType: string): Promise<void> {
    await this.ask((sdk, client, at) =>
      client.send(new sdk.PutObjectCommand({ ...at(key), Body: content, ContentType: contentType })),
    );
  }

  /** The content and what was noted beside it; undefined when there is no such object. */
  async get(key: string): Promise<{ content: Buffer; notes: Readonly<Record<string, string>> } | undefined> {
    return this.ask(async (sdk, client, at) => {
      try {
        const { Body, Metadata = {} } = await client.send(new sdk.GetObjectCommand(at(key)));
        return { content: Buffer.from((await Body?.transformToByteArray()) ?? []), notes: Metadata };
      } catch (cause) {
        if (isNoSuch(cause)) {
          return undefined;
        }
        throw cause;
      }
    });
  }

  /** Harmless when there is no such object. */
  async remove(key: string): Promise<void> {
    await this.ask((sdk, client, at) => client.send(new sdk.DeleteObjectCommand(at(key))));
  }

  /**
   * Removes every version of the objects whose keys begin so, of which a bucket that keeps versions has several, with
   * the marks of deletion; harmless when there is none. A service that knows no versions answers with an error and has
   * only the objects.
   */
  async removeVersions(prefix: string): Promise<void> {
    let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
    while (from) {
      const marker: object = from;
      const answer = await this.ask(async (sdk, client, at) => {
        const { Bucket: bucket, Key } = at(prefix);
        return client.send(new sdk.ListObjectVersionsCommand({ Bucket: bucket, Prefix: Key, ...marker }));
      });
      for (const { Key: found, VersionId } of [...(answer.Versions ?? []), ...(answer.DeleteMarkers ?? [])]) {
        if (found !== undefined && VersionId !== undefined) {
          const key = found.slice(this.config.prefix.length);
          await this.ask((sdk, client, at) => client.send(new sdk.DeleteObjectCommand({ ...at(key), VersionId })));
        }
      }
      from = answer.IsTruncated
        ? { KeyMarker: answer.NextKeyMarker, VersionIdMarker: answer.NextVersionIdMarker }
        : undefined;
    }
  }

  /** Every object whose key begins so; a thousand are asked for at a time. */
  async *list(prefix: string): AsyncIterable<BucketObject> {
    let from: string | undefined;
    do {
      const { Contents = [], NextContinuationToken } = await this.ask((sdk, client, at) => {
        const { Bucket: bucket, Key } = at(prefix);
        return client.send(
          new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: Key, ...(from && { ContinuationToken: from }) }),
        );
      });
      for (const { Key = '', Size = 0, LastModified = new Date() } of Contents) {
        yield { key: Key.slice(this.config.prefix.length), bytes: Size, modifiedAt: LastModified };
      }
      from = NextContinuationToken;
    } while (from !== undefined);
  }

  /** Every open multipart upload whose key begins so. */
  async *openMultiparts(prefix: string): AsyncIterable<OpenMultipart> {
    let from: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } | undefined = {};
    while (from) {
      const marker: object = from;
      const answer = await this.ask((sdk, client, at) => {
        const { Bucket: bucket, Key } = at(prefix);
        return client.send(new sdk.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: Key, ...marker }));
      });
      for (const { Key = '', UploadId = '', Initiated = new Date() } of answer.Uploads ?? []) {
        yield { key: Key.slice(this.config.prefix.length), uploadId: UploadId, begunAt: Initiated };
      }
      from = answer.IsTruncated
        ? { KeyMarker: answer.NextKeyMarker, UploadIdMarker: answer.NextUploadIdMarker }
        : undefined;
    }
  }

  /** Gives up a multipart upload with all its parts; harmless when it is finished or gone. */
  async abort(key: string, uploadId: string): Promise<void> {
    await this.ask(async (sdk, client, at) => {
      try {
        await client.send(new sdk.AbortMultipartUploadCommand({ ...at(key), UploadId: uploadId }));
      } catch (cause) {
        if (!isNoSuch(cause)) {
          throw cause;
        }
      }
    });
  }

  /** Whether the bucket answers within two seconds and lets us in. */
  async isThere(): Promise<boolean> {
    try {
      await this.ask((sdk, client) =>
        client.send(new sdk.HeadBucketCommand({ Bucket: this.config.bucket }), {
          abortSignal: AbortSignal.timeout(longestProbe),
        }),
      );
      return true;
    } catch {
      return false;
    }
  }

  private async ask<T>(
    work: (sdk: typeof Sdk, client: S3Client, at: (key: string) => { Bucket: string; Key: string }) => Promise<T>,
  ): Promise<T> {
    this.loading ??= import('@aws-sdk/client-s3').then((sdk) => ({
      sdk,
      client: new sdk.S3Client(clientConfigOf(this.config, this.requestTimeout)),
    }));
    const { sdk, client } = await this.loading;
    const { bucket, prefix } = this.config;
    try {
      return await work(sdk, client, (key) => ({ Bucket: bucket, Key: `${prefix}${key}` }));
    } catch (cause) {
      throw new StoreUnavailable(cause);
    }
  }
}

const noSuch = new Set(['NotFound', 'NoSuchKey', 'NoSuchUpload']);

/** Whether the service says that there is no such object or upload. A bucket that is missing is another matter. */
export function isNoSuch(cause: unknown): boolean {
  return cause instanceof Error && noSuch.has(cause.name);
}
