/** The sizes in which a photo is kept. */
export const photoVariants = ['full', 'thumbnail'] as const;
export type PhotoVariant = (typeof photoVariants)[number];

export function isPhotoVariant(text: string): text is PhotoVariant {
  return photoVariants.some((variant) => variant === text);
}

/** The pictures of one photo, or some of them. */
export type PhotoPictures = Partial<Record<PhotoVariant, Buffer>>;

/**
 * Where the pictures themselves are kept; the rows of the table `photo` say which there are. Every method throws
 * StoreUnavailable when the store cannot be asked.
 */
export interface PhotoStore {
  /** Keeps the variants given, each whole or not at all; harmless when the photo is there already. */
  save(id: string, pictures: PhotoPictures): Promise<void>;
  /** The JPEG, or undefined when there is none. */
  read(id: string, variant: PhotoVariant): Promise<Buffer | undefined>;
  /** Removes both variants; harmless when they are gone. */
  remove(id: string): Promise<void>;
}

/** One picture that a store holds. */
export interface StoredPicture {
  readonly id: string;
  readonly variant: PhotoVariant;
  readonly bytes: number;
}

/** One place where pictures lie: a folder or a bucket. */
export interface PhotoPlace extends PhotoStore {
  /** Every picture that is here, in no particular order. */
  list(): AsyncIterable<StoredPicture>;
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Name of the file of a picture.
 * @throws Error when the id is none: it stands in paths and addresses
 */
export function pictureName(id: string, variant: PhotoVariant): string {
  if (!idShape.test(id)) {
    throw new Error('A photo id is a UUID in small letters.');
  }
  return `${id}.${variant}.jpg`;
}

/** Which picture a file is; undefined for any other file. */
export function pictureOf(name: string): Omit<StoredPicture, 'bytes'> | undefined {
  const [, id = '', variant = ''] = /^([^.]+)\.([a-z]+)\.jpg$/.exec(name) ?? [];
  return idShape.test(id) && isPhotoVariant(variant) ? { id, variant } : undefined;
}
