import { awaitable } from './awaitable.ts';
import { InjectionToken } from '@angular/core';
import { isNativeApp } from './native-app.ts';
import type { CameraPlugin } from '@capacitor/camera';

/** The phone's own camera and gallery. */
export interface DeviceCamera {
  /** A new picture; null when the person changed their mind. */
  take(): Promise<File | null>;
  /** Pictures from the gallery, at most the given number. */
  choose(most: number): Promise<File[]>;
}

/** Null in a browser: there a file field on the page does both, because phones open it as camera or gallery. */
export const deviceCamera = new InjectionToken<DeviceCamera | null>('deviceCamera', {
  factory: () =>
    isNativeApp() ? nativeCamera(async () => awaitable((await import('@capacitor/camera')).Camera)) : null,
});

/** JPEG quality in percent: the server makes its own renditions, the air time is the person's. */
const photoQuality = 85;

/** @param plugin loads Capacitor's plugin at the first use; it rejects when the person cancels */
export function nativeCamera(
  plugin: () => Promise<Pick<CameraPlugin, 'takePhoto' | 'chooseFromGallery'>>,
): DeviceCamera {
  return {
    async take() {
      try {
        const { webPath } = await (await plugin()).takePhoto({ quality: photoQuality });
        return webPath ? await asFile(webPath) : null;
      } catch {
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
}

async function asFile(webPath: string): Promise<File> {
  const blob = await (await fetch(webPath)).blob();
  return new File([blob], webPath.split('/').at(-1) ?? 'photo.jpg', { type: blob.type });
}
