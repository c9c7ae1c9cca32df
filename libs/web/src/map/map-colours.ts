import type { MapTone } from './map-place.ts';

/** Colours of one scheme. Names on the ground keep at least 4.5:1. */
export interface MapColours {
  readonly ground: string;
  readonly grid: string;
  readonly green: string;
  readonly greenName: string;
  readonly built: string;
  readonly water: string;
  readonly waterName: string;
  readonly building: string;
  readonly buildingEdge: string;
  readonly road: string;
  readonly mainRoad: string;
  readonly roadEdge: string;
  readonly path: string;
  readonly border: string;
  readonly name: string;
  readonly softName: string;
  readonly halo: string;
  readonly onTone: string;
  readonly tones: Readonly<Record<MapTone, string>>;
}

export const lightColours: MapColours = {
  ground: '#f4efe6',
  grid: '#e6decf',
  green: '#d2e4c3',
  greenName: '#35603a',
  built: '#ece6da',
  water: '#aed3de',
  waterName: '#2f6272',
  building: '#ddd2bf',
  buildingEdge: '#c7b99f',
  road: '#ffffff',
  mainRoad: '#fbdc8c',
  roadEdge: '#b9ab92',
  path: '#b39e7a',
  border: '#a69f92',
  name: '#1b2b2f',
  softName: '#53646a',
  halo: '#f9f6f0',
  onTone: '#ffffff',
  tones: { river: '#0e5a66', sky: '#2a5c9a', sun: '#8a5a00', brick: '#b0442a', leaf: '#2c6b3c', soft: '#53646a' },
};

export const darkColours: MapColours = {
  ground: '#182326',
  grid: '#223034',
  green: '#1f3a2a',
  greenName: '#9ccfa4',
  built: '#1d2a2d',
  water: '#154352',
  waterName: '#8fc3d3',
  building: '#2b3b3f',
  buildingEdge: '#3a4d52',
  road: '#4b5f64',
  mainRoad: '#7d6c3e',
  roadEdge: '#0c1315',
  path: '#6a6752',
  border: '#5d6c70',
  name: '#e9efee',
  softName: '#a5b4b6',
  halo: '#121b1d',
  onTone: '#0f1719',
  tones: { river: '#7cccd6', sky: '#9cc3f2', sun: '#f0c466', brick: '#f0a08a', leaf: '#8ed19c', soft: '#a5b4b6' },
};
