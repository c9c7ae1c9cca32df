export { claimPhotos, type PhotoTarget } from './commands/claim-photos.ts';
export { composeMedia, type Media, type MediaDeps, mediaTasks, photoStoreIn } from './compose-media.ts';
export { PhotoType } from './graphql/photo.type.ts';
export { mediaRoutes } from './media.routes.ts';
export { mediaSchema } from './media.schema.ts';
export { photoIdsOf, photosByEvent, photosBySignal } from './queries/attached-photos.ts';
export { type PhotoAddresses, PhotoLinks } from './store/photo-links.ts';
export { type PhotoStore, type PhotoVariant } from './store/photo-store.ts';
export { nativeAppOrigins, uploadsPath } from './uploads/upload-rules.ts';
