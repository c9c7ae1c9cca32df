/** A bucket of an S3 service. */
export interface BucketConfig {
  readonly bucket: string;
  /** before every key, for several installations in one bucket; empty or ending with `/` */
  readonly prefix: string;
  /** address of another maker's service; undefined: that of AWS for the region */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** whether the bucket is named in the path of the address, not in its host */
  readonly pathStyle: boolean;
  /** undefined: those that the SDK finds by itself */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** Where the files are that all processes need: photos and unfinished uploads. */
export interface FilesConfig {
  readonly folder: string;
  readonly bucket: BucketConfig | undefined;
  /** where new files are kept; with a bucket the other one is read and cleared too, see `files.js move` */
  readonly keptIn: 'folder' | 's3';
}

/** All files in a folder. */
export function filesInFolder(folder: string): FilesConfig {
  return { folder, bucket: undefined, keptIn: 'folder' };
}
