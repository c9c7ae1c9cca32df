import { ERRORS } from '@tus/server';
import { inLanguage, type Language, type Text } from '@ns/platform';
import { textOf } from '../texts/index.ts';

export const uploadsPath = '/files';
export const largestUpload = 15 * 1024 * 1024;
/** An upload can be resumed this long. */
export const resumableMs = 3_600_000;
/** Finished and unfinished uploads an account may have that belong to no signal yet. */
export const mostUnclaimed = 60;

/** An answer of the upload endpoint that says no, in the way @tus/server throws it. */
export interface UploadRefusal {
  readonly status_code: number;
  readonly body: string;
}

const texts = {
  400: textOf('upload.lengthUnknown'),
  401: textOf('upload.signInNeeded'),
  404: textOf('upload.unknown'),
  405: textOf('upload.onlyUploads'),
  410: textOf('upload.expired'),
  413: textOf('upload.tooLarge'),
  423: textOf('upload.underWay'),
  503: textOf('upload.storeAway'),
  507: textOf('upload.storeFull'),
  500: textOf('upload.failed'),
} as const satisfies Readonly<Record<number, Text>>;

export function uploadRefusal(status: keyof typeof texts, language: Language): UploadRefusal {
  return { status_code: status, body: inLanguage(language, texts[status]) };
}

/** Why an upload is not begun. */
export type UploadLimit = 'unclaimed' | 'bytesOfDay' | 'waiting';

const limitTexts: Readonly<Record<UploadLimit, Text>> = {
  unclaimed: textOf('uploadLimit.unclaimed'),
  bytesOfDay: textOf('uploadLimit.bytesOfDay'),
  waiting: textOf('uploadLimit.waiting'),
};

export function tooMuch(limit: UploadLimit, language: Language): UploadRefusal {
  return { status_code: 429, body: inLanguage(language, limitTexts[limit]) };
}

/** Says a refusal of @tus/server in our words where people may come to see it; protocol errors stay as they are. */
export function translated(refusal: UploadRefusal, language: Language): UploadRefusal {
  if (refusal.body === ERRORS.ABORTED.body) {
    // Its 400 would be about the file; a newer request of the same upload has ended this one, which may come again.
    return uploadRefusal(423, language);
  }
  const status = ([404, 410, 413, 423] as const).find((known) => known === refusal.status_code);
  return status ? uploadRefusal(status, language) : refusal;
}
