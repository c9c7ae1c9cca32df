import type { Language } from '@ns/languages';
import type { MapArea, MapPlace, MapPosition } from './map-place.ts';
import type { MapSetup } from './map-setup.ts';

/** How many signals of a heap are open and done. */
export interface ClusterCounts {
  readonly open: number;
  readonly done: number;
}

/** What is drawn above the map: pixels at its upper and lower edge. */
export interface MapCover {
  readonly top: number;
  readonly bottom: number;
}

/** What happens on the map; each may be left out. */
export interface MapListeners {
  /** The map came to rest somewhere else. `byKeyboard`: the arrow keys moved it. */
  moved?(view: {
    readonly area: MapArea;
    readonly centre: MapPosition;
    readonly zoom: number;
    readonly byKeyboard: boolean;
  }): void;
  /** A signal was pressed. */
  pointChosen?(id: string): void;
  /** A heap of signals was pressed; the map goes nearer by itself. */
  clusterPressed?(counts: ClusterCounts): void;
  /** A place without signal was pressed, or Enter on the crosshair of the keyboard. */
  placePressed?(place: MapPosition, byKeyboard: boolean): void;
  /** The pin was dragged there. */
  pinMoved?(place: MapPosition): void;
}

export interface SignalMapOptions {
  /** Needs a height of its own. */
  readonly container: HTMLElement;
  readonly setup: MapSetup;
  readonly language: Language;
  /** Accessible name of the map: what one finds on it, and what the keys do. */
  readonly title: string;
  /** Settlements and quarters; the map begins with all of them and goes not far beyond. */
  readonly places: readonly MapPlace[];
  /** Where to begin instead. */
  readonly start?: { readonly centre: MapPosition; readonly zoom: number };
  /** Whether near points are drawn as one heap with their number; true when left out. */
  readonly clustered?: boolean;
  /** What a heap under the pointer is called. */
  readonly clusterLabel?: (counts: ClusterCounts) => string;
  /** The page around it scrolls: the wheel then zooms only together with Ctrl, and one finger moves the page. */
  readonly sharesWheel?: boolean;
  readonly listeners: MapListeners;
}
