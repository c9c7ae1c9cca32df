import { inLanguage, type Language, type Localized } from '@ns/platform';

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
  400: {
    bg: 'Файлът се изпраща като едно качване, чийто размер е обявен в началото.',
    en: 'A file is sent as one upload whose length is given at the start.',
  },
  401: { bg: 'Моля, влезте в профила си.', en: 'Please sign in.' },
  404: { bg: 'Няма такова качване.', en: 'There is no such upload.' },
  405: { bg: 'Тук снимки само се качват.', en: 'Photos can only be uploaded here.' },
  410: {
    bg: 'Времето за това качване изтече. Моля, започнете отново.',
    en: 'The time for this upload has run out. Please start again.',
  },
  413: {
    bg: 'Снимката е твърде голяма: приемаме файлове до 15 MB.',
    en: 'The photo is too large: we accept files up to 15 MB.',
  },
  507: {
    bg: 'В момента не можем да приемем снимки. Моля, изпратете сигнала без снимка или опитайте по-късно.',
    en: 'We cannot take photos at the moment. Please send your report without a photo, or try again later.',
  },
  500: {
    bg: 'Нещо се обърка при качването. Моля, опитайте отново.',
    en: 'Something went wrong with the upload. Please try again.',
  },
} as const satisfies Readonly<Record<number, Localized>>;

export function uploadRefusal(status: keyof typeof texts, language: Language): UploadRefusal {
  return { status_code: status, body: inLanguage(language, texts[status]) };
}

/** Why an upload is not begun. */
export type UploadLimit = 'unclaimed' | 'bytesOfDay' | 'waiting';

const limitTexts: Readonly<Record<UploadLimit, Localized>> = {
  unclaimed: {
    bg: 'Качили сте твърде много снимки, които още не са част от сигнал. Опитайте отново по-късно.',
    en: 'You have uploaded too many photos that are not part of a report yet. Try again later.',
  },
  bytesOfDay: {
    bg: 'Качихте твърде много снимки за един ден. Опитайте отново утре.',
    en: 'You have uploaded too many photos in one day. Try again tomorrow.',
  },
  waiting: {
    bg: 'Предишните Ви снимки още се обработват. Изчакайте малко и опитайте отново.',
    en: 'Your earlier photos are still being processed. Wait a little and try again.',
  },
};

export function tooMuch(limit: UploadLimit, language: Language): UploadRefusal {
  return { status_code: 429, body: inLanguage(language, limitTexts[limit]) };
}

/** Says a refusal of @tus/server in our words where people may come to see it; protocol errors stay as they are. */
export function translated(refusal: UploadRefusal, language: Language): UploadRefusal {
  const status = ([404, 410, 413] as const).find((known) => known === refusal.status_code);
  return status ? uploadRefusal(status, language) : refusal;
}
