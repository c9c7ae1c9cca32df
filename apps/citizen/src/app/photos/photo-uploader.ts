import { Injectable, inject } from '@angular/core';
import { LanguageStore, SERVER_ORIGIN, SessionStore } from '@ns/web';
import { type DetailedError, type HttpRequest, Upload } from 'tus-js-client';
import { type PhotoUpload, UploadRefused } from './photo-upload';

/** Milliseconds before each new attempt of a broken upload. */
const RETRY_DELAYS = [0, 1000, 3000, 5000, 10_000, 20_000];

/** Sends photos by the tus protocol: after a broken connection or a reload it goes on where it stopped. */
@Injectable({ providedIn: 'root' })
export class PhotoUploader {
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);
  private readonly endpoint = `${inject(SERVER_ORIGIN)}/files`;

  /**
   * @param id stable name of the file on this device, by which an interrupted upload is found again
   * @param onProgress told the sent share, 0 to 1
   */
  upload(id: string, file: File, onProgress: (share: number) => void): PhotoUpload {
    let upload: Upload | null = null;
    const photoId = new Promise<string>((resolve, reject) => {
      upload = new Upload(file, {
        endpoint: this.endpoint,
        metadata: { filename: file.name, filetype: file.type },
        retryDelays: RETRY_DELAYS,
        removeFingerprintOnSuccess: true,
        fingerprint: () => Promise.resolve(`ns-photo-${id}`),
        onBeforeRequest: (request) => this.identify(request),
        onProgress: (sent, total) => onProgress(total ? sent / total : 0),
        onSuccess: () => resolve(lastSegment(upload?.url ?? '')),
        onError: (error) => reject(refusal(error)),
      });
    });
    void this.start(upload);
    return { photoId, abort: async () => upload?.abort(true).catch(() => undefined) };
  }

  private async start(upload: Upload | null): Promise<void> {
    const [interrupted] = (await upload?.findPreviousUploads()) ?? [];
    if (interrupted) {
      upload?.resumeFromPreviousUpload(interrupted);
    }
    upload?.start();
  }

  private async identify(request: HttpRequest): Promise<void> {
    const token = await this.session.accessToken();
    if (token) {
      request.setHeader('Authorization', `Bearer ${token}`);
    }
    request.setHeader('Accept-Language', this.language.code());
  }
}

function lastSegment(url: string): string {
  return new URL(url, 'http://any').pathname.split('/').filter(Boolean).at(-1) ?? '';
}

function refusal(error: Error | DetailedError): Error {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  const refused = response && response.getStatus() >= 400 && response.getStatus() < 500;
  return refused ? new UploadRefused(response.getBody().trim(), { cause: error }) : error;
}
