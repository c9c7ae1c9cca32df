import {
  DestroyRef,
  type ElementRef,
  type Signal,
  afterNextRender,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { Language } from '@ns/languages';
import { LanguageStore } from '../language/language-store.ts';
import { type MapSetup, mapSetup } from './map-setup.ts';
import type { SignalMapOptions } from './map-options.ts';
import type { SignalMap } from './signal-map.ts';

/** What a component says about its map. */
type FramedMapOptions = Omit<SignalMapOptions, 'container' | 'setup' | 'language'>;

export interface FramedMap {
  /** null before it is open */
  readonly map: Signal<SignalMap | null>;
  /** It cannot be fetched, or the device cannot draw a map (no WebGL 2): words stand in its place. */
  readonly failed: Signal<boolean>;
}

/**
 * The map in an element of a component: opened once the element is drawn, closed with the component. Map and engine are
 * fetched then and not with the page around them. Its controls have the words of the language in which it is opened: in
 * another one it is opened anew where it was. Call it where injection works.
 * @param isReady whether it is known what the map shows
 */
export function framedMap(
  frame: Signal<ElementRef<HTMLElement> | undefined>,
  options: (setup: MapSetup) => FramedMapOptions,
  isReady: () => boolean = () => true,
): FramedMap {
  const readSetup = inject(mapSetup);
  const language = inject(LanguageStore).code;
  const map = signal<SignalMap | null>(null);
  const failed = signal(false);
  const isDrawn = signal(false);
  let openedIn: Language | null = null;
  let opening = Promise.resolve();
  let isGone = false;
  const open = async (container: HTMLElement) => {
    try {
      const [{ SignalMap }, setup] = await Promise.all([import('./signal-map.ts'), readSetup()]);
      const before = map();
      const start = before ? { start: before.view } : {};
      before?.close();
      map.set(null);
      const opened = await SignalMap.open({ ...options(setup), ...start, container, setup, language: language() });
      if (isGone) {
        opened.close();
      } else {
        map.set(opened);
      }
    } catch {
      failed.set(!isGone);
    }
  };
  afterNextRender(() => isDrawn.set(true));
  effect(() => {
    const container = isDrawn() ? frame()?.nativeElement : undefined;
    if (container && openedIn !== language() && isReady()) {
      openedIn = language();
      // One after another: the language may change while a map is opened.
      opening = untracked(() => opening.then(() => open(container)));
    }
  });
  inject(DestroyRef).onDestroy(() => {
    isGone = true;
    map()?.close();
  });
  return { map, failed };
}
