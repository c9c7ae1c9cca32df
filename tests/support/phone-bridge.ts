import type { Page } from 'playwright-core';

/** Methods of the plugins that the app uses; the real bridge announces the same. */
const plugins: Readonly<Record<string, readonly string[]>> = {
  App: [],
  Filesystem: ['readFile', 'writeFile', 'deleteFile'],
  Network: ['getStatus'],
  Preferences: ['keys', 'get', 'set', 'remove'],
  PushNotifications: ['checkPermissions', 'createChannel', 'register', 'requestPermissions', 'unregister'],
  SecureStorage: ['internalGetItem', 'internalSetItem', 'internalRemoveItem', 'setSynchronizeKeychain'],
  SharedPhotos: ['take', 'forget'],
};

const headers = Object.entries(plugins).map(([name, methods]) => ({
  name,
  methods: [
    ...methods.map((method) => ({ name: method, rtype: 'promise' })),
    ...['addListener', 'removeListener'].map((method) => ({ name: method, rtype: 'callback' })),
  ],
}));

/**
 * Makes pages run as those of the native Android app do: with the bridge that its shell puts there before any script,
 * and with the name of their server. The native side is played here: an empty phone with a picture that was shared.
 * @param server origin that the app believes to be its server; its requests go to `url`
 */
export async function asNativeApp(page: Page, url: string, server: string): Promise<void> {
  await page.addInitScript(`{
    const kept = new Map(), files = new Map(), listeners = [];
    let shared = ['/cache/0.png'];
    const answers = {
      'Preferences.keys': () => ({ keys: [...kept.keys()] }),
      'Preferences.get': ({ key }) => ({ value: kept.get(key) ?? null }),
      'Preferences.set': ({ key, value }) => void kept.set(key, value),
      'Preferences.remove': ({ key }) => void kept.delete(key),
      'Filesystem.writeFile': ({ path, data }) => (files.set(path, data), { uri: path }),
      'Filesystem.readFile': ({ path }) => ({ data: files.get(path) }),
      'Filesystem.deleteFile': ({ path }) => void files.delete(path),
      'Network.getStatus': () => ({ connected: true, connectionType: 'wifi' }),
      'SecureStorage.internalGetItem': () => ({ data: null }),
      'PushNotifications.checkPermissions': () => ({ receive: 'prompt' }),
      'SharedPhotos.take': () => ({ paths: shared }),
      'SharedPhotos.forget': () => void (shared = []),
    };
    window.androidBridge = {};
    window.Capacitor = {
      PluginHeaders: ${JSON.stringify(headers)},
      isNativePlatform: () => true,
      getPlatform: () => 'android',
      convertFileSrc: () => '/icons/192.png',
      nativePromise: async (plugin, method, options) => answers[plugin + '.' + method]?.(options ?? {}),
      nativeCallback: (plugin, method, options, callback) => {
        listeners.push({ event: plugin + '.' + options.eventName, callback });
        return String(listeners.length);
      },
    };
    window.phoneListens = (event) => listeners.some((each) => each.event === event);
    window.phoneSays = (event, data) =>
      listeners.filter((each) => each.event === event).forEach(({ callback }) => callback(data));
  }`);
  await page.route(`${server}/**`, async (route) => {
    try {
      const response = await route.fetch({ url: route.request().url().replace(server, url) });
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    } catch (cause) {
      // A page that is closed asks for nothing any more.
      if (!page.isClosed()) {
        await route.abort().catch(() => undefined);
        console.warn(`${route.request().url()} was not answered: ${String(cause)}`);
      }
    }
  });
  await page.route(`${url}/`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const marks = `<meta name="ns-server" content="${server}"><meta name="ns-fcm" content="yes">`;
    await route.fulfill({ response, body: html.replace('<head>', `<head>${marks}`) });
  });
}

/** Lets the phone report an event of a plugin, such as `App.appUrlOpen`. */
export async function phoneSays(page: Page, event: string, data: object): Promise<void> {
  await page.evaluate(`window.phoneSays(${JSON.stringify(event)}, ${JSON.stringify(data)})`);
}

/** Whether the app listens to an event of a plugin. */
export async function phoneIsHeard(page: Page, event: string): Promise<boolean> {
  return page.evaluate<boolean>(`window.phoneListens(${JSON.stringify(event)})`);
}
