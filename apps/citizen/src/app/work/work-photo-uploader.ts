import { Injectable, signal } from '@angular/core';
import { PhotoUploader } from '../photos/photo-uploader.ts';

/** Sends photos with the right of a contractor's link, not with that of the session. */
@Injectable({ providedIn: 'root' })
export class WorkPhotoUploader extends PhotoUploader {
  override readonly isPermitted = signal(true).asReadonly();
  private token = '';

  /** @param token of the link whose photos are sent from now on */
  use(token: string): this {
    this.token = token;
    return this;
  }

  protected override authorization(): Promise<string> {
    return Promise.resolve(`WorkLink ${this.token}`);
  }
}
