/**
 * Whether the page runs in the installed app. Its bridge is there before any script of the page, so the page asks it
 * and not `@capacitor/core`, which only the app's plugins need.
 */
export function isNativeApp(view: object = globalThis): boolean {
  return (view as { Capacitor?: { isNativePlatform?: () => boolean } }).Capacitor?.isNativePlatform?.() ?? false;
}
