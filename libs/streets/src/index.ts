export { readStreetCode, streetCode } from './domain/street-code.ts';
export { codeOfLabel } from './domain/street-of-label.ts';
export { streetLabel } from './domain/street-words.ts';
export { StreetsResolver } from './graphql/streets.resolver.ts';
export { haveStreetsAround, linesAround } from './queries/lines-around.ts';
export { nearestStreet } from './queries/address-at.ts';
export {
  type FoundPlace,
  pathsOfPlaces,
  pathsOfStreets,
  placeBySlug,
  type PlaceCode,
  type PlaceKind,
  placeKinds,
  placeOfCode,
} from './queries/place-by-slug.ts';
export { lineOfStreet, mostPieces, streetByCode, streetsByCodes, type StreetRow } from './queries/search-streets.ts';
export { type MapGround, mapGround } from './seed/map-ground.ts';
export { countStreets, removeStreetsOutOfUse, replaceStreets, seedStreets } from './seed/seed-streets.ts';
export { readStreetsFile, type StreetsFile } from './seed/streets-file.ts';
export { streetsSchema } from './streets.schema.ts';
