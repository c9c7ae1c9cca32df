// For the stories: the drawing of the tiles, without the map around it.
export { basemapLayers } from './basemap-layers.ts';
export { darkColours, lightColours } from './map-colours.ts';
