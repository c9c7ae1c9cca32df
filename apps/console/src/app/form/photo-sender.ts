import { Injectable, inject } from '@angular/core';
import { isUploadRetried, LanguageStore, serverOriginToken, SessionStore, uploadAnswer } from '@ns/web';
import { Upload } from 'tus-js-client';

const retryDelaysMs = [0, 1_000, 3_000, 6_000];

/** `isLater`: nothing is wrong with the file, it can be sent again. */
export type SentPhoto = { readonly id: string } | { readonly refused: string | null; readonly isLater: boolean };

/** Sends photos and documents by the tus protocol. */
@Injectable({ providedIn: 'root' })
export class PhotoSender {
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);
  private readonly endpoint = `${inject(serverOriginToken)}/files`;

  /**
   * Sends one file and gives the server's id of it, or the server's words when it does not
   * take the file (null when it said nothing).
   * @param type what the file is sent as, in the words of MIME
   * @param onProgress receives the sent fraction, 0 to 1
   */
  send(file: File, type: string, onProgress: (share: number) => void): Promise<SentPhoto> {
    return new Promise((resolve) => {
      const upload = new Upload(file, {
        endpoint: this.endpoint,
        metadata: { filename: file.name, filetype: type },
        retryDelays: retryDelaysMs,
        onShouldRetry: isUploadRetried,
        storeFingerprintForResuming: false,
        onBeforeRequest: async (request) => {
          request.setHeader('Authorization', `Bearer ${(await this.session.accessToken()) ?? ''}`);
          request.setHeader('Accept-Language', this.language.tag());
        },
        onProgress: (sent, total) => onProgress(total ? sent / total : 0),
        onSuccess: () => resolve({ id: lastSegment(upload.url ?? '') }),
        onError: (error) => {
          const { kind, words } = uploadAnswer(error);
          resolve({ refused: words || null, isLater: kind === 'later' });
        },
      });
      upload.start();
    });
  }
}

function lastSegment(url: string): string {
  return new URL(url, location.origin).pathname.split('/').findLast((part) => part !== '') ?? '';
}
