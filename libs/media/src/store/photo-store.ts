import type { RenderedPhoto } from '../images/render-photo.ts';

/** The sizes in which a photo is kept. */
export const photoVariants = ['full', 'thumbnail'] as const;
export type PhotoVariant = (typeof photoVariants)[number];

export function isPhotoVariant(text: string): text is PhotoVariant {
  return photoVariants.some((variant) => variant === text);
}

/** Where the pictures themselves are kept; the rows of the table `photo` say which there are. */
export interface PhotoStore {
  /** Keeps both variants; harmless when the photo is there already. */
  save(id: string, photo: Pick<RenderedPhoto, PhotoVariant>): Promise<void>;
  /** The JPEG, or undefined when there is none. */
  read(id: string, variant: PhotoVariant): Promise<Buffer | undefined>;
  /** Removes both variants; harmless when they are gone. */
  remove(id: string): Promise<void>;
}
