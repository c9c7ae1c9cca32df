export { distanceText, roundedKilometers, type GeoPoint, metersOutside, type Territory } from './territory.ts';
