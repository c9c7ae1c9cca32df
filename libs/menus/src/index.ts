export { composeMenusApi } from './compose-menus.ts';
export { logoRoute } from './http/logo-route.ts';
export { readSetupFile, type ReadSetupFileProps } from './commands/read-setup-file.ts';
export { type SetupReport, writeSetupFile } from './setup/setup-file.ts';
