import type { MunicipalityDirectory } from '@ns/municipality';
import type { Database } from '@ns/platform';
import type { FiguresOfPlaces } from '../queries/place-figures.ts';

/** What the use cases of this slice work with; each names what it takes. */
export interface AreasNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
}

export type Needs<K extends keyof AreasNeeds> = Pick<AreasNeeds, K>;

/** What the pages of places need. */
export interface PlacesNeeds {
  readonly directory: MunicipalityDirectory;
  readonly figures: FiguresOfPlaces;
  /** address under which citizens open the portal */
  readonly publicUrl: string;
}
