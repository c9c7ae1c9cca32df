import { FaceDetector } from '../faces/face-detector.ts';
import type { FoundArea } from '../geometry/area.ts';
import { areasOf } from '../geometry/areas-of.ts';
import { platesIn } from '../plates/plate-detector.ts';
import type { Picture } from './picture.ts';

/** What looks at a picture, loaded once for the life of a process. */
export class Detectors {
  private readonly faces: FaceDetector;

  private constructor(faces: FaceDetector) {
    this.faces = faces;
  }

  /** @throws Error when a model or the program of the net is missing in the folder, or cannot be used */
  static async load(folder: string): Promise<Detectors> {
    return new Detectors(await FaceDetector.load(folder));
  }

  /** @returns what should be covered */
  async areasIn(picture: Picture): Promise<readonly FoundArea[]> {
    const faces = await this.faces.find(picture);
    const plates = await platesIn(picture);
    const finds = [
      ...faces.map((face) => ({ ...face, kind: 'FACE' as const })),
      ...plates.map((plate) => ({ ...plate, kind: 'PLATE' as const })),
    ];
    return areasOf(finds, picture);
  }
}
