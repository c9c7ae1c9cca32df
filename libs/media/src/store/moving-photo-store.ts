import type { ErasingPhotoStore, FileVariant, KeptFiles } from './photo-store.ts';

/**
 * Photos while they move from one place to another: new ones are kept in the new place, and what is not there yet is
 * read where it was. `MovePhotos` carries them over.
 */
export class MovingPhotoStore implements ErasingPhotoStore {
  constructor(
    private readonly current: ErasingPhotoStore,
    private readonly former: ErasingPhotoStore,
  ) {}

  async save(id: string, pictures: KeptFiles): Promise<void> {
    await this.current.save(id, pictures);
  }

  /** Asked once more at the end: the photo may have been carried over between the two questions. */
  async read(id: string, variant: FileVariant): Promise<Buffer | undefined> {
    return (
      (await this.current.read(id, variant)) ??
      (await this.former.read(id, variant)) ??
      (await this.current.read(id, variant))
    );
  }

  /** The former place first: the move looks there again when it has arrived. */
  async remove(id: string): Promise<void> {
    await this.former.remove(id);
    await this.current.remove(id);
  }

  async erase(id: string): Promise<void> {
    await this.former.erase(id);
    await this.current.erase(id);
  }
}
