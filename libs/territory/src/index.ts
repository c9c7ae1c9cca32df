export { distanceText, type GeoPoint, metersOutside, type Territory } from './territory.ts';
