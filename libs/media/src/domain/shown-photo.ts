import type { CoverArea } from './cover-area.ts';
import type { PhotoLookView } from './photo-look.ts';

/** A photo as it is shown to somebody: sides in pixels, addresses that work for a day. */
export interface ShownPhoto {
  readonly id: string;
  readonly url: string;
  readonly thumbnailUrl: string;
  readonly width: number;
  readonly height: number;
  readonly covers: readonly CoverArea[];
  readonly coversVersion: number;
  readonly coveredUrl: string | null;
  /** for staff alone */
  readonly look: PhotoLookView | null;
}
