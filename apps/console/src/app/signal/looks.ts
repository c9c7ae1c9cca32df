import type { PhotoPartsFragment } from '@ns/contract/console';
import type { CoverArea } from './covers.ts';

export type FoundKind = NonNullable<PhotoPartsFragment['look']>['found'][number]['kind'];

/** How far a photo is: looked at, waiting for the machine, or waiting for a person because the machine could not. */
export type PhotoState = 'seen' | 'waiting' | 'failed';

/** Of what a device kept from the release before there is no look. */
export function stateOf({ look }: PhotoPartsFragment): PhotoState {
  switch (look?.state) {
    case 'LOOKED':
    case 'SEEN':
    case 'BEFORE':
      return 'seen';
    case 'FAILED':
      return 'failed';
    default:
      return 'waiting';
  }
}

/** What a list of photos says about the looks at them. */
export interface LooksOfPhotos {
  /** photos at which the machine or a person has looked, or the machine has tried to */
  readonly done: number;
  /** numbers of the photos that wait for the machine, from 1 */
  readonly waiting: readonly number[];
  /** numbers of the photos that need a person, from 1 */
  readonly failed: readonly number[];
  /** what the machine found and covered */
  readonly faces: number;
  readonly plates: number;
  /** Whether the machine has looked at one of them. */
  readonly byMachine: boolean;
}

export function looksOf(photos: readonly PhotoPartsFragment[]): LooksOfPhotos {
  const numbersOf = (state: PhotoState) =>
    photos.flatMap((photo, place) => (stateOf(photo) === state ? [place + 1] : []));
  const looked = photos.filter(({ look }) => look?.state === 'LOOKED');
  const count = (kind: FoundKind) =>
    looked
      .flatMap(({ look, covers }) => (covers.length > 0 ? (look?.found ?? []) : []))
      .filter((each) => each.kind === kind).length;
  const waiting = numbersOf('waiting');
  return {
    done: photos.length - waiting.length,
    waiting,
    failed: numbersOf('failed'),
    faces: count('FACE'),
    plates: count('PLATE'),
    byMachine: looked.length > 0,
  };
}

/** As what the machine found an area that is still where it was found. */
export function foundAs(area: CoverArea, photo: PhotoPartsFragment): FoundKind | undefined {
  return photo.look?.found.find(
    ({ x, y, width, height }) => x === area.x && y === area.y && width === area.width && height === area.height,
  )?.kind;
}
