export { composeDeskApi, type DeskApi, deskOutboxHandlers } from './compose-desk.ts';
export { deskSchema } from './desk.schema.ts';
export { type DeskContext } from './graphql/presence.resolver.ts';
export { forgetInDesk } from './presence/forget.ts';
export { presenceChannel } from './presence/presence-rows.ts';
export { readReadyTexts, readyTextsDocument } from './seed/ready-text-file.ts';
export { exportReadyTexts, importReadyTexts, seedReadyTexts } from './seed/seed-ready-texts.ts';
