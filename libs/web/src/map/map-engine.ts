import type * as MapEngine from 'maplibre-gl';
import type { AddProtocolAction } from 'maplibre-gl';

let engine: Promise<typeof MapEngine> | undefined;

/**
 * The map engine, fetched when the first map is opened: it is larger than everything else together. Its worker and its
 * style sheet are files of the application (`map/`), copied there by the build.
 * @throws when a file cannot be fetched; the next call tries again
 */
export function loadMapEngine(): Promise<typeof MapEngine> {
  engine ??= load().catch((failure: unknown) => {
    engine = undefined;
    throw failure;
  });
  return engine;
}

async function load(): Promise<typeof MapEngine> {
  const [loaded, { Protocol }] = await Promise.all([
    import('maplibre-gl'),
    import('pmtiles'),
    loadStyleSheet(address('map/maplibre-gl.css')),
  ]);
  loaded.setWorkerUrl(address('map/maplibre-gl-worker.mjs'));
  // The package says `unknown` where it gives bytes or the description of the tiles.
  loaded.addProtocol('pmtiles', new Protocol().tilev4 as AddProtocolAction);
  return loaded;
}

function address(file: string): string {
  return new URL(file, document.baseURI).href;
}

function loadStyleSheet(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`Not to be had: ${href}`));
    };
    document.head.append(link);
  });
}
