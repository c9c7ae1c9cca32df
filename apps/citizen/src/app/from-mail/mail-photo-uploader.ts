import { Injectable, signal } from '@angular/core';
import { PhotoUploader } from '../photos/photo-uploader.ts';

/** Sends photos with the right of a mail's link, not with that of the session. */
@Injectable()
export class MailPhotoUploader extends PhotoUploader {
  override readonly isPermitted = signal(true).asReadonly();
  private token = '';

  /** @param token of the link that the page was opened with */
  use(token: string): void {
    this.token = token;
  }

  protected override authorization(): Promise<string> {
    return Promise.resolve(`MailLink ${this.token}`);
  }
}
