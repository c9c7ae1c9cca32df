import type { SignalMap, SignalMapOptions } from './signal-map.ts';

/**
 * Opens a map in its container. Map and engine are fetched then and not with the page around them.
 * @throws when they cannot be fetched or the device cannot draw a map (no WebGL 2): show words instead
 */
export async function openSignalMap(options: SignalMapOptions): Promise<SignalMap> {
  const { SignalMap } = await import('./signal-map.ts');
  return SignalMap.open(options);
}
