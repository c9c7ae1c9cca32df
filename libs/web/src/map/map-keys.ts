import type { Map as EngineMap } from 'maplibre-gl';

/** Pixels per press of an arrow key; with Shift for the last metres. */
const stepPx = 60;
const fineStep = 8;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What the keys do on a map. */
interface MapKeys {
  /** An arrow is about to move the map. */
  moving(): void;
  /** Enter or space on the middle of the map. */
  pressed(): void;
}

/**
 * Arrow keys move the map under the crosshair, Enter takes the place; the engine's own keys turn and tilt, which
 * nobody asked for.
 * @param signal ends the listening
 */
export function listenToKeys(engine: EngineMap, container: HTMLElement, signal: AbortSignal, keys: MapKeys): void {
  const press = (event: KeyboardEvent) => {
    if (event.target !== engine.getCanvas() || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const arrow = arrows[event.key];
    if (arrow) {
      const step = event.shiftKey ? fineStep : stepPx;
      keys.moving();
      engine.panBy([arrow[0] * step, arrow[1] * step], { duration: 0 });
    } else if (event.key === 'Enter' || event.key === ' ') {
      keys.pressed();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  container.addEventListener('keydown', press, { capture: true, signal });
}
