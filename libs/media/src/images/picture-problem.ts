import type { Text } from '@ns/platform';
import type { DocumentProblem } from '../domain/document-content.ts';
import { textOf } from '../texts/index.ts';

/** Why a file cannot be kept as a photo or as a document. */
export type PictureProblem = DocumentProblem | 'notAPicture' | 'heic' | 'tooManyPixels' | 'tooDeep' | 'damaged';

/** As HTTP says it: an unsupported kind (415), or the right kind with content that cannot be used (422). */
export const problemStatus: Readonly<Record<PictureProblem, number>> = {
  notAPicture: 415,
  heic: 415,
  tooManyPixels: 422,
  tooDeep: 422,
  damaged: 422,
  notADocument: 415,
  damagedDocument: 422,
};

export const problemText: Readonly<Record<PictureProblem, Text>> = {
  notAPicture: textOf('picture.notAPicture'),
  heic: textOf('picture.heic'),
  tooManyPixels: textOf('picture.tooManyPixels'),
  tooDeep: textOf('picture.tooDeep'),
  damaged: textOf('picture.damaged'),
  notADocument: textOf('notADocument'),
  damagedDocument: textOf('damagedDocument'),
};

/** A file that was examined and rejected; the sender gets the reason. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused';

  constructor(
    readonly problem: PictureProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}
