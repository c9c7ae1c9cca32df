export type { FoundArea, FoundKind } from './geometry/area.ts';
export type { LookLimits, LookOutcome, PhotoLooker } from './looker/look-outcome.ts';
export { photoLooker } from './looker/photo-looker.ts';
