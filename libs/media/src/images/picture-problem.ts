import { type Localized } from '@ns/platform';

/** Why a file cannot be kept as a photo. */
export type PictureProblem = 'notAPicture' | 'heic' | 'tooManyPixels' | 'tooDeep' | 'damaged';

/** As HTTP says it: an unsupported kind (415), or the right kind with content that cannot be used (422). */
export const problemStatus: Readonly<Record<PictureProblem, number>> = {
  notAPicture: 415,
  heic: 415,
  tooManyPixels: 422,
  tooDeep: 422,
  damaged: 422,
};

export const problemText: Readonly<Record<PictureProblem, Localized>> = {
  notAPicture: {
    bg: 'Този файл не е снимка. Приемаме снимки във формат JPEG, PNG и WebP.',
    en: 'This file is not a photo. We accept JPEG, PNG and WebP photos.',
  },
  heic: {
    bg: 'Снимката е във формат HEIC, който не можем да прочетем. Моля, запазете я като JPEG и опитайте отново.',
    en: 'The photo is in the HEIC format, which we cannot read. Please save it as JPEG and try again.',
  },
  tooManyPixels: {
    bg: 'Снимката е твърде голяма: приемаме до 50 мегапиксела.',
    en: 'The photo is too large: we accept up to 50 megapixels.',
  },
  tooDeep: {
    bg: 'Снимката е с 16 бита на цвят; такива приемаме до 12 мегапиксела. Моля, запазете я като JPEG.',
    en: 'The photo has 16 bits per colour; we accept such photos up to 12 megapixels. Please save it as JPEG.',
  },
  damaged: {
    bg: 'Снимката е повредена и не може да бъде прочетена. Моля, изберете друга.',
    en: 'The photo is damaged and cannot be read. Please choose another one.',
  },
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
