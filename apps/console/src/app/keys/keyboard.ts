import { DOCUMENT, type DestroyRef, Injectable, inject, signal } from '@angular/core';
import { type KeyAction, actionOf, beginsPair, isPlain, strokeOf } from './key-map';

/** Milliseconds within which the second stroke of a pair is expected. */
const PAIR_MS = 1_500;
const TYPING = 'input:not([type=checkbox], [type=radio], [type=button], [type=file]), textarea, select, mat-select, [contenteditable]';
const OWN_KEYS = 'button, a, input, [role=slider], [role=separator], [role=tab], [role=listbox], [role=menu]';

export type KeyHandlers = Partial<Record<KeyAction, () => void>>;

/** Tells screens which of their actions a key means; the one that joined last is asked first. */
@Injectable({ providedIn: 'root' })
export class Keyboard {
  private readonly screens = signal<readonly KeyHandlers[]>([]);
  private begun: string | null = null;
  private beginning: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DOCUMENT).addEventListener('keydown', (event) => this.press(event));
  }

  /** Listens for a screen until the given owner is gone. */
  listen(handlers: KeyHandlers, owner: DestroyRef): void {
    this.screens.update((screens) => [handlers, ...screens]);
    owner.onDestroy(() => this.screens.update((screens) => screens.filter((each) => each !== handlers)));
  }

  /** Whether the present screen does something for the action. */
  knows(action: KeyAction): boolean {
    return action === 'submit' || this.screens().some((screen) => screen[action]);
  }

  private press(event: KeyboardEvent): void {
    const stroke = event.defaultPrevented || event.isComposing ? null : strokeOf(event);
    const place = event.target instanceof Element ? event.target : null;
    if (stroke === null || place?.closest('.cdk-overlay-container')) {
      return;
    }
    if (stroke === 'Ctrl+Enter') {
      return submitFormOf(place);
    }
    if (place?.matches(TYPING)) {
      return;
    }
    const pair = this.begun === null ? null : `${this.begun} ${stroke}`;
    this.end();
    if (pair === null && beginsPair(stroke)) {
      this.begin(stroke);
      return;
    }
    const act = this.handlerOf(pair ?? stroke, place);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  private handlerOf(stroke: string, place: Element | null): (() => void) | undefined {
    const action = actionOf(stroke);
    const owned = !isPlain(stroke) && stroke !== 'Escape' && !stroke.includes(' ') && (place?.matches(OWN_KEYS) ?? false);
    // Rows of the list are links; the arrows on them are the list's, Enter is the link's.
    const inList = place?.closest('[data-keys=list]') && !stroke.endsWith('Enter');
    return action && (!owned || inList) ? this.screens().find((screen) => screen[action])?.[action] : undefined;
  }

  private begin(stroke: string): void {
    this.begun = stroke;
    this.beginning = setTimeout(() => this.end(), PAIR_MS);
  }

  private end(): void {
    clearTimeout(this.beginning);
    this.begun = null;
  }
}

/** From inside any field of a form: as if its button was pressed. */
function submitFormOf(place: Element | null): void {
  place?.closest('form')?.requestSubmit();
}
