import type { PluginListenerHandle } from '@capacitor/core';
import { awaitable } from './awaitable.ts';

/** `SharedPhotosPlugin.java`: photos that another app shares with the Android app. */
export interface SharedPhotosPlugin {
  /** Paths of the copies that wait in the cache of the app. */
  take(): Promise<{ readonly paths: readonly string[] }>;
  /** Deletes the copies. */
  forget(): Promise<void>;
  addListener(event: 'arrived', listener: () => void): Promise<PluginListenerHandle>;
}

let registered: SharedPhotosPlugin | undefined;

export async function sharedPhotosPlugin(): Promise<SharedPhotosPlugin> {
  const { registerPlugin } = await import('@capacitor/core');
  return awaitable((registered ??= registerPlugin<SharedPhotosPlugin>('SharedPhotos')));
}
