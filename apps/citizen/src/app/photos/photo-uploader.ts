import { Injectable, type Signal, inject } from '@angular/core';
import { isUploadRetried, LanguageStore, serverOriginToken, SessionStore, uploadAnswer } from '@ns/web';
import type { DetailedError, HttpRequest, Upload } from 'tus-js-client';
import { type PhotoUpload, UploadPostponed, UploadRefused } from './photo-upload.ts';

/** Milliseconds before each new attempt of a broken upload; later ones are up to the outbox. */
const retryDelaysMs = [0, 1000, 3000, 5000];

/** Sends photos by the tus protocol: after a broken connection or a reload it goes on where it stopped. */
@Injectable({ providedIn: 'root' })
export class PhotoUploader {
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);
  private readonly origin = inject(serverOriginToken);
  /** Whether photos can be sent now. */
  readonly isPermitted: Signal<boolean> = this.session.signedIn;
  private readonly endpoint = `${this.origin}/files`;

  /**
   * @param id stable name of the file on this device, by which an interrupted upload is found again
   * @param onProgress receives the sent fraction, 0 to 1
   */
  upload(id: string, file: File, onProgress: (share: number) => void): PhotoUpload {
    let stopped = false;
    const { promise: photoId, resolve, reject } = Promise.withResolvers<string>();
    // tus is loaded with the first photo: who only reads needs none of it.
    const opened = import('tus-js-client').then(({ Upload }) => {
      const upload: Upload = new Upload(file, {
        endpoint: this.endpoint,
        metadata: { filename: file.name, filetype: file.type },
        retryDelays: retryDelaysMs,
        onShouldRetry: isUploadRetried,
        removeFingerprintOnSuccess: true,
        fingerprint: () => Promise.resolve(`ns-photo-${id}`),
        onBeforeRequest: (request) => this.identify(request),
        onProgress: (sent, total) => onProgress(total ? sent / total : 0),
        onSuccess: () => resolve(lastSegment(upload.url ?? '')),
        onError: (error) => reject(failureOf(error)),
      });
      return upload;
    });
    opened
      .then(async (upload) => {
        const [interrupted] = await upload.findPreviousUploads();
        if (interrupted) {
          upload.resumeFromPreviousUpload(interrupted);
        }
        // Without a session the server takes no photo; it goes with the signal, after the sign-in.
        if (!stopped && !(await this.authorization())) {
          throw new Error('Nobody is signed in.');
        }
        if (!stopped) {
          upload.start();
        }
      })
      .catch(reject);
    const stop = async (forget: boolean) => {
      stopped = true;
      await opened.then((upload) => upload.abort(forget)).catch(() => undefined);
    };
    return { photoId, pause: () => stop(false), abort: () => stop(true) };
  }

  /** Whose photos they are; null while the server would take none. */
  protected async authorization(): Promise<string | null> {
    const token = await this.session.accessToken();
    return token ? `Bearer ${token}` : null;
  }

  private async identify(request: HttpRequest): Promise<void> {
    const authorization = await this.authorization();
    if (authorization) {
      request.setHeader('Authorization', authorization);
    }
    request.setHeader('Accept-Language', this.language.tag());
    if (!this.origin) {
      // The service worker would hide how far an upload is. The native app has no service worker, and its server would
      // not know the header.
      request.setHeader('ngsw-bypass', 'true');
    }
  }
}

function lastSegment(url: string): string {
  return new URL(url, 'http://any').pathname.split('/').filter(Boolean).at(-1) ?? '';
}

function failureOf(error: Error | DetailedError): Error {
  const { kind, words } = uploadAnswer(error);
  if (kind === 'refused') {
    return new UploadRefused(words, { cause: error });
  }
  return words ? new UploadPostponed(words, { cause: error }) : error;
}
