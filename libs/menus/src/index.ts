export { composeMenusApi } from './compose-menus.ts';
export { logoRoute } from './http/logo-route.ts';
export { readSetupFile, type SetupReport, writeSetupFile } from './setup/setup-file.ts';
