import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';

export const appearances = ['system', 'light', 'dark'] as const;
/** Which colours the reader wants; `system` follows the device. */
export type AppearanceChoice = (typeof appearances)[number];

const storageKey = 'ns.appearance';
/** The ground of `theme.css`, for the browser's own bars; `index.html` has the same. */
const grounds = { light: '#f7f3ec', dark: '#0f1719' } as const;

/**
 * Light or dark: the reader's choice, remembered on the device, or that of the device. Ask `scheme` wherever a style
 * sheet is not enough.
 */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<AppearanceChoice>(remembered());
  private readonly deviceIsDark = signal(false);

  readonly choice = this.chosen.asReadonly();
  readonly scheme = computed<'light' | 'dark'>(() => {
    const choice = this.chosen();
    return choice === 'system' ? (this.deviceIsDark() ? 'dark' : 'light') : choice;
  });

  constructor() {
    const device = matchMedia('(prefers-color-scheme: dark)');
    this.deviceIsDark.set(device.matches);
    device.addEventListener('change', ({ matches }) => this.deviceIsDark.set(matches));
    window.addEventListener('storage', ({ key }) => key === storageKey && this.chosen.set(remembered()));
    effect(() => this.paint(this.scheme()));
  }

  choose(choice: AppearanceChoice): void {
    this.chosen.set(choice);
    try {
      localStorage.setItem(storageKey, choice);
    } catch {
      // Storage may be blocked; the choice then holds for this page only.
    }
  }

  private paint(scheme: 'light' | 'dark'): void {
    const root = this.document.documentElement;
    root.dataset['scheme'] = scheme;
    root.style.colorScheme = scheme;
    this.document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.setAttribute('content', grounds[scheme]);
  }
}

function remembered(): AppearanceChoice {
  try {
    const kept = localStorage.getItem(storageKey);
    return appearances.find((each) => each === kept) ?? 'system';
  } catch {
    return 'system';
  }
}
