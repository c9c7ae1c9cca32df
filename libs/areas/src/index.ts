export { areasSchema } from './areas.schema.ts';
export { type AreasApi, areasOutboxHandlers, composeAreasApi } from './compose-areas.ts';
export { forgetInAreas } from './queries/forget.ts';
export { weeklyNews } from './queries/weekly-news.ts';
export { placePages, type PlacePagesNeeds } from './http/place-pages.ts';
