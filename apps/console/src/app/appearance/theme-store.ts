import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';

export type Theme = 'light' | 'dark';

const storageKey = 'ns.theme';

/** Light or dark: what the device prefers until the clerk chooses. Remembered on the device. */
@Injectable({ providedIn: 'root' })
export class ThemeStore {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly devicePrefers = signal<Theme>('light');
  private readonly chosen = signal<Theme | null>(rememberedTheme());

  readonly current = computed(() => this.chosen() ?? this.devicePrefers());

  constructor() {
    const darkDevice = matchMedia('(prefers-color-scheme: dark)');
    this.devicePrefers.set(darkDevice.matches ? 'dark' : 'light');
    darkDevice.addEventListener('change', ({ matches }) => this.devicePrefers.set(matches ? 'dark' : 'light'));
    effect(() => {
      this.root.dataset['theme'] = this.current();
    });
  }

  toggle(): void {
    const next: Theme = this.current() === 'dark' ? 'light' : 'dark';
    this.chosen.set(next);
    try {
      localStorage.setItem(storageKey, next);
    } catch {
      // Storage may be blocked; the choice then holds for this page only.
    }
  }
}

function rememberedTheme(): Theme | null {
  try {
    const kept = localStorage.getItem(storageKey);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}
