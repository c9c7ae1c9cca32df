export { composeDeskApi, type DeskApi, type DeskDeps } from './compose-desk.ts';
export { deskSchema } from './desk.schema.ts';
export { type DeskContext } from './graphql/presence.resolver.ts';
export { PresenceBoard } from './presence/presence-board.ts';
export { presenceChannel } from './presence/presence-rows.ts';
export { readReadyTexts, readyTextsDocument, type ReadyTextSeed } from './seed/ready-text-file.ts';
export { exportReadyTexts, importReadyTexts, seedReadyTexts } from './seed/seed-ready-texts.ts';
