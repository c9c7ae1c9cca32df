/** The sizes in which a photo is kept. */
export const photoVariants = ['full', 'thumbnail'] as const;

/** The forms in which files are kept: the sizes of a photo, and a document as it was sent. */
export const fileVariants = [...photoVariants, 'document'] as const;
export type FileVariant = (typeof fileVariants)[number];

export function isFileVariant(text: string): text is FileVariant {
  return fileVariants.some((variant) => variant === text);
}

/** What a file is, as HTTP and stores name it. */
export function contentTypeOf(variant: FileVariant): string {
  return variant === 'document' ? 'application/pdf' : 'image/jpeg';
}

/** The pictures of one photo or some of them, or one document. */
export type KeptFiles = Partial<Record<FileVariant, Buffer>>;

/**
 * Where the files themselves are kept; the rows of the tables `photo` and `document` say which there are. Every method
 * throws StoreUnavailable when the store cannot be asked.
 */
export interface PhotoStore {
  /** Keeps the variants given, each whole or not at all; harmless when they are there already. */
  save(id: string, pictures: KeptFiles): Promise<void>;
  /** The JPEG or PDF, or undefined when there is none. */
  read(id: string, variant: FileVariant): Promise<Buffer | undefined>;
  /** Removes all that is kept under the id; harmless when it is gone. */
  remove(id: string): Promise<void>;
}

/** A store whose files can be removed for good: with the former versions that a place keeps. */
export interface ErasingPhotoStore extends PhotoStore {
  /** Removes all that is and was kept under the id; harmless when it is gone. */
  erase(id: string): Promise<void>;
}

/** One file that a store holds. */
export interface StoredPicture {
  readonly id: string;
  readonly variant: FileVariant;
  readonly bytes: number;
}

/** One place where files lie: a folder or a bucket. */
export interface PhotoPlace extends ErasingPhotoStore {
  /** Every file that is here, in no particular order. */
  list(): AsyncIterable<StoredPicture>;
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Name of a file.
 * @throws Error when the id is none: it stands in paths and addresses
 */
export function pictureName(id: string, variant: FileVariant): string {
  if (!idShape.test(id)) {
    throw new Error('A photo id is a UUID in small letters.');
  }
  return `${id}.${variant}.${variant === 'document' ? 'pdf' : 'jpg'}`;
}

/** Which file a name is about; undefined for any other name. */
export function pictureOf(name: string): Omit<StoredPicture, 'bytes'> | undefined {
  const [, id = '', variant = ''] = /^([^.]+)\.([a-z]+)\.[a-z]+$/.exec(name) ?? [];
  return idShape.test(id) && isFileVariant(variant) && pictureName(id, variant) === name ? { id, variant } : undefined;
}
