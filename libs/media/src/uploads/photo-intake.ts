import { isDiskFull } from '@ns/platform';
import { ERRORS } from '@tus/server';
import { documentProblem } from '../domain/document-content.ts';
import { PictureRefused } from '../images/picture-problem.ts';
import { renderPhoto } from '../images/render-photo.ts';
import type { FairTurnstile } from '../images/fair-turnstile.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import type { UploadLedger } from './upload-ledger.ts';
import type { UploadStore } from './upload-store.ts';

/** Makes photos and documents of complete uploads. */
export class PhotoIntake {
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly uploads: UploadStore,
    private readonly ledger: UploadLedger,
    private readonly photos: PhotoStore,
    private readonly turnstile: FairTurnstile,
  ) {}

  /**
   * Checks a complete upload by its content, keeps the photo or document and removes what was sent. Asked again while
   * it runs, it answers with the same outcome; asked again after a crash, it does what is left.
   * @param ownerId whose upload it is: accounts and links take turns
   * @throws PictureRefused when it is no usable photo or document; nothing of it is kept, nor when the disk is full
   * @throws LineTooLong when the sender has too many photos waiting; the next look at the upload finishes it
   */
  async finish(id: string, ownerId: string): Promise<void> {
    const running = this.underWay.get(id);
    if (running) {
      return running;
    }
    const work = this.turnstile.pass(ownerId, () => this.process(id)).finally(() => this.underWay.delete(id));
    this.underWay.set(id, work);
    return work;
  }

  /** Brings an upload whose bytes are all there to its end, when an earlier attempt was interrupted. */
  async finishIfComplete(id: string): Promise<void> {
    const row = await this.ledger.find(id);
    // Only a photo of a signal that was separated from its reporter has no sender.
    if (row?.state !== 'UPLOADING' || row.ownerId === null) {
      return;
    }
    const { offset, size } = await this.uploads.getUpload(id);
    if (offset === size) {
      await this.finish(id, row.ownerId);
    }
  }

  private async process(id: string): Promise<void> {
    const row = await this.ledger.find(id);
    // The account was deleted while it sent.
    if (!row) {
      await this.uploads.removeRaw(id);
    }
    if (row?.state !== 'UPLOADING') {
      return;
    }
    const content = row.uploadBytes === 0 ? Buffer.alloc(0) : await this.uploads.content(id);
    if (content?.length !== row.uploadBytes) {
      // Bytes were lost or written twice: the client begins anew.
      await this.uploads.discard(id);
      throw ERRORS.FILE_NO_LONGER_EXISTS;
    }
    try {
      await (row.table === 'document' ? this.keepDocument(id, content) : this.keepPhoto(id, content));
    } catch (cause) {
      if (cause instanceof PictureRefused) {
        await this.uploads.discard(id);
      }
      if (isDiskFull(cause)) {
        await this.uploads.makeRoom(id);
      }
      throw cause;
    }
    await this.uploads.removeRaw(id);
  }

  private async keepPhoto(id: string, content: Buffer): Promise<void> {
    const photo = await renderPhoto(content);
    await this.photos.save(id, photo);
    await this.ledger.finish(id, photo);
  }

  /** Kept as it was sent: its content is looked at, not changed. */
  private async keepDocument(id: string, content: Buffer): Promise<void> {
    const problem = documentProblem(content);
    if (problem) {
      throw new PictureRefused(problem);
    }
    await this.photos.save(id, { document: content });
    await this.ledger.finishDocument(id, content);
  }
}
