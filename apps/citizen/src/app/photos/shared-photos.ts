import { isNativeApp } from '../device/native-app.ts';
import { type SharedPhotosPlugin, sharedPhotosPlugin } from '../device/shared-photos-plugin.ts';

/** The same names as in `app-worker.js`, which fills this store. */
const waitingPhotos = 'ns.shared-photos';

/** Photos are made small before they are sent; more than this is no photo of a phone. Bytes. */
export const largestShared = 50_000_000;

/** What another app has shared, once it is clear what can be used. */
export interface SharedPhotos {
  readonly photos: readonly File[];
  /** What was left out; null when nothing was. */
  readonly refused: 'notAPhoto' | 'tooLarge' | null;
}

/** Takes what was shared with the app; the second call finds nothing. Empty where the browser has no such storage. */
export async function takeSharedPhotos(storage: CacheStorage | undefined): Promise<SharedPhotos> {
  if (!storage) {
    return sortShared([]);
  }
  const store = await storage.open(waitingPhotos);
  const keys = await store.keys();
  const answers = await Promise.all(keys.map((key) => store.match(key)));
  const files = await Promise.all(answers.filter((answer) => answer !== undefined).map(fileOf));
  await storage.delete(waitingPhotos);
  return sortShared(files);
}

/** The same for the Android app, where the photos wait as files. @param read gives the content of a file of the app */
export async function takePhonePhotos(
  phone: Pick<SharedPhotosPlugin, 'take' | 'forget'>,
  read: (path: string) => Promise<Blob>,
): Promise<SharedPhotos> {
  const { paths } = await phone.take();
  const files = await Promise.all(
    [...paths].sort().map(async (path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const ending = name.slice(name.lastIndexOf('.') + 1);
      return new File([await read(path)], name, { type: ending === 'bin' ? '' : `image/${ending}` });
    }),
  );
  await phone.forget();
  return sortShared(files);
}

/** What was shared with this app, wherever it runs. */
export async function takeShared(): Promise<SharedPhotos> {
  if (!isNativeApp()) {
    return takeSharedPhotos(globalThis.caches);
  }
  const { Capacitor } = await import('@capacitor/core');
  return Capacitor.isPluginAvailable('SharedPhotos')
    ? takePhonePhotos(await sharedPhotosPlugin(), async (path) => (await fetch(Capacitor.convertFileSrc(path))).blob())
    : sortShared([]);
}

/** Pictures of a usable size; formats that this device cannot read are refused later, with their own words. */
export function sortShared(files: readonly File[]): SharedPhotos {
  const pictures = files.filter(({ type, name }) => type.startsWith('image/') || /\.(heic|heif)$/i.test(name));
  const photos = pictures.filter(({ size }) => size <= largestShared);
  return {
    photos,
    refused: pictures.length < files.length ? 'notAPhoto' : photos.length < pictures.length ? 'tooLarge' : null,
  };
}

async function fileOf(answer: Response): Promise<File> {
  const type = answer.headers.get('content-type') ?? '';
  return new File([await answer.blob()], decodeURIComponent(answer.headers.get('x-name') ?? ''), { type });
}
