interface Bridge {
  readonly isNativePlatform?: () => boolean;
  readonly getPlatform?: () => string;
}

const bridgeOf = (view: object): Bridge | undefined => (view as { Capacitor?: Bridge }).Capacitor;

/**
 * Whether the page runs in the installed app. Its bridge is there before any script of the page, so the page asks it
 * and not `@capacitor/core`, which only the app's plugins need.
 */
export function isNativeApp(view: object = globalThis): boolean {
  return bridgeOf(view)?.isNativePlatform?.() ?? false;
}

/** Whether the installed app is the one for iOS; otherwise it is the one for Android. */
export function isAppleApp(view: object = globalThis): boolean {
  return bridgeOf(view)?.getPlatform?.() === 'ios';
}
