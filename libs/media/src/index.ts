export { cardSize, drawShareCard, type MapLine, type ShareCard } from './images/share-card.ts';
export { claimDocuments } from './writes/claim-documents.ts';
export { forgetInMedia, forgetReceivedPhotos } from './writes/forget.ts';
export { claimPhotos } from './writes/claim-photos.ts';
export {
  addReceivedPhotos,
  claimReceivedPhotos,
  keepReceivedPhoto,
  type ReceivedPhoto,
} from './writes/received-photos.ts';
export {
  composeMedia,
  type Media,
  mediaOutboxHandlers,
  mediaTasks,
  photoCoversIn,
  photoStoreIn,
} from './compose-media.ts';
export { areaProblems, type CoverArea } from './domain/cover-area.ts';
export {
  decideLook,
  type FoundArea,
  type LookDecision,
  type LookOutcome,
  lookProblems,
  type LookResult,
  type PhotoLooker,
} from './domain/photo-look.ts';
export { PhotoCovers } from './covers/photo-covers.ts';
export { DocumentType } from './graphql/document.type.ts';
export { CoverAreaInput, PhotoType } from './graphql/photo.type.ts';
export { askForLook } from './writes/ask-for-look.ts';
export {
  askForForgottenLooks,
  dueLooks,
  holdingLook,
  settleLook,
  takeLook,
  type TakenLook,
} from './writes/photo-looks.ts';
export { askForLooksOfPass, beginPhotoPass, pausePhotoPass } from './writes/photo-pass.ts';
export { giveProposedPhotos, keepProposedPhotos } from './writes/proposed-photos.ts';
export { releasePhotos } from './writes/release-photos.ts';
export { mediaRoutes } from './media.routes.ts';
export { mediaSchema } from './media.schema.ts';
export { documentsOf, type EventDocument } from './queries/attached-documents.ts';
export {
  attachedPhoto,
  attachedPhotoOfRow,
  firstReportPhoto,
  firstReportPhotosOf,
  photoIdsOf,
  allPhotosOf,
  photosByEvent,
  photosBySignal,
  photoRelation,
  photosOfRow,
  presentOwnPhotos,
  presentPhotos,
  type ReadPhoto,
  reportPhotoCount,
  reportPhotoIdsOf,
} from './queries/attached-photos.ts';
export {
  allPublicPhotosOf,
  firstPublicPhoto,
  presentPublicPhotos,
  publicPhotoRelation,
  publicPhotosByEvent,
  publicPhotosOf,
  publicPhotosOfRow,
  type ReadPublicPhoto,
  sharedPhotoFiles,
} from './queries/public-photos.ts';
export { photoOfPassRelation, photoPassState, type PhotoPassState } from './queries/photo-pass.ts';
export { presentCoveredPhotos, proposedPhotosOf } from './queries/proposed-photos.ts';
export { PhotoLinks } from './store/photo-links.ts';
export { endPublicAddressesOfEvent, endPublicAddresses } from './store/public-editions.ts';
export { type PhotoStore } from './store/photo-store.ts';
export { type MediaConfig, mediaConfig } from './media.config.ts';
export { type FilesConfig, filesInFolder } from './store/files-config.ts';
export { StoreUnavailable } from './store/store-unavailable.ts';
export { moveNotes, notesOf } from './store/note-bucket.ts';
export { type FilePlaces, filePlacesOf } from './places/file-places.ts';
export { checkPhotos, type PhotoCheck } from './transfer/check-photos.ts';
export { type MoveCounts, moveOf, NotArrived } from './transfer/move-photos.ts';
