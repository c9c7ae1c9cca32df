import { DOCUMENT, type DestroyRef, Injectable, inject, signal } from '@angular/core';
import { MatDialog, MatDialogState } from '@angular/material/dialog';
import { type KeyAction, actionOf, beginsPair, isPlain, strokeOf } from './key-map.ts';

/** Milliseconds within which the second stroke of a pair is expected. */
const pairMs = 1_500;
const typing =
  'input:not([type=checkbox], [type=radio], [type=button], [type=file]), textarea, select, mat-select, ' +
  '[contenteditable]';
const ownKeys = 'button, a, input, [role=slider], [role=separator], [role=tab], [role=listbox], [role=menu]';

/**
 * Strokes pressed in a form while it is on its way to the server: what they mean shows when it got there. They belong
 * to the form: once it is gone, or its person goes on to something else, they mean nothing any more.
 */
export interface KeptStrokes {
  /** The form is done: the strokes mean what they mean without it. */
  act(): void;
  /** The form goes on: nobody knows any more what they meant. */
  drop(): void;
}

export type KeyHandlers = Partial<Record<KeyAction, () => void>>;

/** Maps keys to actions of screens; the screen that registered last is asked first. */
@Injectable({ providedIn: 'root' })
export class Keyboard {
  private readonly dialogs = inject(MatDialog);
  private readonly screens = signal<readonly KeyHandlers[]>([]);
  private begun: string | null = null;
  private beginning: ReturnType<typeof setTimeout> | undefined;
  private readonly kept = new Map<Element, string[]>();

  constructor() {
    const document = inject(DOCUMENT);
    document.addEventListener('keydown', (event: Event) => {
      // What a browser fills in by itself comes as a keydown without a key.
      if (event instanceof KeyboardEvent) {
        this.press(event);
      }
    });
    // In the capture phase, because fields whose menu Escape closes keep it to themselves.
    document.addEventListener('keydown', (event: Event) => this.leaveByEscape(event), { capture: true });
    for (const goesOn of ['focusin', 'pointerdown']) {
      document.addEventListener(goesOn, ({ target }: Event) => this.dropOutside(target), { capture: true });
    }
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

  /** Keeps the strokes pressed in a form from now on, until it is known how its sending ended. */
  keepStrokes(form: Element): KeptStrokes {
    const strokes: string[] = [];
    this.kept.set(form, strokes);
    return {
      act: () => {
        const isStillThere = this.kept.get(form) === strokes && form.isConnected && form.closest('[inert]') === null;
        this.kept.delete(form);
        if (isStillThere) {
          strokes.forEach((stroke) => this.perform(stroke, null));
        }
      },
      drop: () => this.kept.delete(form),
    };
  }

  /** The person presses or reaches something else: what was kept for other forms is not meant for that. */
  private dropOutside(target: EventTarget | null): void {
    [...this.kept.keys()]
      .filter((form) => target instanceof Node && !form.contains(target))
      .forEach((form) => this.kept.delete(form));
  }

  /**
   * Escape in a field gives the keyboard back to the screen whose keys it then works: with the menu that it closes, or
   * at the second time when something was typed into the field. In a dialog it is the dialog's.
   */
  private leaveByEscape(event: Event): void {
    const { target: field } = event;
    const isField = field instanceof HTMLElement && field.matches(typing) && !field.closest('.cdk-overlay-container');
    if (event instanceof KeyboardEvent && event.key === 'Escape' && isField && this.hasKeysOfAScreen()) {
      // At the stroke: a menu that closes puts what is chosen into its field.
      const isEmpty = field instanceof HTMLInputElement && field.value === '';
      setTimeout(() => {
        if (!event.defaultPrevented || isEmpty || field.matches('[role=search] mat-select')) {
          field.blur();
        }
      });
    }
  }

  private hasKeysOfAScreen(): boolean {
    return this.knows('next') || this.knows('step');
  }

  private press(event: KeyboardEvent): void {
    const stroke = event.defaultPrevented || event.isComposing ? null : strokeOf(event);
    const place = this.contextElement(event);
    if (stroke === null) {
      return;
    }
    if (this.keep(stroke, place)) {
      return event.preventDefault();
    }
    if (stroke === 'Ctrl+Enter') {
      return submitFormOf(place);
    }
    // Works everywhere, also in a field; what does not want it in a dialog says so itself.
    const isEverywhere = stroke === 'Ctrl+k';
    if (!isEverywhere && place?.closest('.cdk-overlay-container')) {
      return;
    }
    if (isEverywhere ? this.perform(stroke, place) : !place?.matches(typing) && this.perform(stroke, place)) {
      event.preventDefault();
    }
  }

  /** Where a key was pressed; in a dialog that fades away it means what lies under that. */
  private contextElement({ target }: KeyboardEvent): Element | null {
    const place = target instanceof Element ? target : null;
    const dialog = place?.closest('mat-dialog-container');
    return dialog && this.dialogs.getDialogById(dialog.id)?.getState() !== MatDialogState.OPEN ? null : place;
  }

  /** Whether the stroke is kept for later. */
  private keep(stroke: string, place: Element | null): boolean {
    const strokes = isPlain(stroke) && [...this.kept].find(([form]) => form.contains(place))?.[1];
    return strokes ? strokes.push(stroke) > 0 : false;
  }

  /** Does what a stroke means at a place. @returns whether it means anything by itself */
  private perform(stroke: string, place: Element | null): boolean {
    const pair = this.begun === null ? null : `${this.begun} ${stroke}`;
    this.end();
    if (pair === null && beginsPair(stroke)) {
      this.begin(stroke);
      return false;
    }
    const act = this.handlerOf(pair ?? stroke, place);
    act?.();
    return act !== undefined;
  }

  private handlerOf(stroke: string, place: Element | null): (() => void) | undefined {
    const action = actionOf(stroke);
    const owned =
      !isPlain(stroke) && stroke !== 'Escape' && !/ |^Ctrl/.test(stroke) && (place?.matches(ownKeys) ?? false);
    // Rows of the list are links; the arrows on them are the list's, Enter is the link's.
    const inList = place?.closest('[data-keys=list]') && !stroke.endsWith('Enter');
    return action && (!owned || inList) ? this.screens().find((screen) => screen[action])?.[action] : undefined;
  }

  private begin(stroke: string): void {
    this.begun = stroke;
    this.beginning = setTimeout(() => this.end(), pairMs);
  }

  private end(): void {
    clearTimeout(this.beginning);
    this.begun = null;
  }
}

/** From inside any field of a form: as if its button was pressed, which may be closed for the moment. */
function submitFormOf(place: Element | null): void {
  const form = place?.closest('form');
  const button = [...(form?.elements ?? [])].find(
    (each) => each instanceof HTMLButtonElement && each.type === 'submit',
  );
  if (form && !button?.matches(':disabled')) {
    form.requestSubmit();
  }
}
