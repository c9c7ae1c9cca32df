/** What is read of an error of tus-js-client. */
export interface UploadFailure extends Error {
  /** null when no answer came */
  readonly originalResponse?: {
    getStatus(): number;
    getHeader(name: string): string | undefined;
    getBody(): string;
  } | null;
}

/** What the server said of an upload that failed. */
export interface UploadAnswer {
  /** `refused`: this file is not taken. `later`: it may be sent again */
  readonly kind: 'refused' | 'later';
  /** for people, in the reader's language; empty when the server said nothing for them */
  readonly words: string;
}

/** 401: sign in first; 409, 423: another tab is at it; 429: later. None of them is about the file. */
const notAboutTheFile = [401, 409, 423, 429];
/** Too much at once, away, no room on the disk: people read why, because it may last. */
const saidToPeople = [429, 503, 507];

/** What the answer to a failed upload means for its file. */
export function uploadAnswer({ originalResponse: response }: UploadFailure): UploadAnswer {
  const status = response?.getStatus() ?? 0;
  if (response && status >= 400 && status < 500 && !notAboutTheFile.includes(status)) {
    return { kind: 'refused', words: response.getBody().trim() };
  }
  // Proxies answer with pages of their own.
  const isOurs = response?.getHeader('content-type')?.startsWith('text/plain') ?? false;
  return { kind: 'later', words: isOurs && saidToPeople.includes(status) ? (response?.getBody().trim() ?? '') : '' };
}

/**
 * Whether an upload is tried again at once: as tus-js-client does it by itself, but not when the disk of the server is
 * full, which does not pass within seconds.
 */
export function isUploadRetried({ originalResponse: response }: UploadFailure): boolean {
  const status = response?.getStatus() ?? 0;
  const isRefused = status === 507 || (status >= 400 && status < 500 && status !== 409 && status !== 423);
  return !isRefused && navigator.onLine;
}
