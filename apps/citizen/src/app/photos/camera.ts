import { InjectionToken } from '@angular/core';
import { Capacitor } from '@capacitor/core';

/** The phone's own camera and gallery. On the web there is none: the page offers a file field, which phones open as camera or gallery. */
export interface DeviceCamera {
  /** A new picture; null when the person changed their mind. */
  take(): Promise<File | null>;
  /** Pictures from the gallery, at most the given number. */
  choose(most: number): Promise<File[]>;
}

export const DEVICE_CAMERA = new InjectionToken<DeviceCamera | null>('DEVICE_CAMERA', {
  factory: () => (Capacitor.isNativePlatform() ? nativeCamera : null),
});

const plugin = async () => (await import('@capacitor/camera')).Camera;

const nativeCamera: DeviceCamera = {
  async take() {
    try {
      const { webPath } = await (await plugin()).takePhoto({ quality: 85 });
      return webPath ? await asFile(webPath) : null;
    } catch {
      // The plugin rejects when the person cancels.
      return null;
    }
  },
  async choose(most) {
    try {
      const { results } = await (await plugin()).chooseFromGallery({ allowMultipleSelection: most > 1, limit: most });
      return await Promise.all(results.slice(0, most).flatMap(({ webPath }) => (webPath ? [asFile(webPath)] : [])));
    } catch {
      return [];
    }
  },
};

async function asFile(webPath: string): Promise<File> {
  const blob = await (await fetch(webPath)).blob();
  return new File([blob], webPath.split('/').at(-1) ?? 'photo.jpg', { type: blob.type });
}
