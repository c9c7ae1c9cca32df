export { StreetsResolver } from './graphql/streets.resolver.ts';
export { type MapGround, mapGround } from './seed/map-ground.ts';
export { seedStreets } from './seed/seed-streets.ts';
export { readStreetsFile } from './seed/streets-file.ts';
export { streetsSchema } from './streets.schema.ts';
