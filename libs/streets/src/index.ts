export { readStreetCode, streetCode } from './domain/street-code.ts';
export { streetLabel } from './domain/street-words.ts';
export { StreetsResolver } from './graphql/streets.resolver.ts';
export { nearestStreet } from './queries/address-at.ts';
export { streetByCode } from './queries/search-streets.ts';
export { type MapGround, mapGround } from './seed/map-ground.ts';
export { countStreets, removeStreetsOutOfUse, replaceStreets, seedStreets } from './seed/seed-streets.ts';
export { readStreetsFile, type StreetsFile } from './seed/streets-file.ts';
export { streetsSchema } from './streets.schema.ts';
