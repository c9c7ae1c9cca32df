import { Component, type ElementRef, input, model, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PhotoPartsFragment } from '@ns/contract/console';
import { hostElement } from '@ns/web';
import { type CoverArea, areaBetween, isArea, moveArea, resizeArea } from './covers.ts';
import { type FoundKind, foundAs } from './looks.ts';

/** One press of an arrow key moves by this share of the photo. */
const keyStep = 0.02;

type Grip =
  | { readonly kind: 'draw'; readonly from: { x: number; y: number } }
  | {
      readonly kind: 'move' | 'resize';
      readonly index: number;
      readonly from: { x: number; y: number };
      readonly area: CoverArea;
    };

/**
 * The photo with the areas that will be covered: drawn and moved with the mouse, or by keyboard when one has the focus.
 */
@Component({
  selector: 'ns-cover-canvas',
  imports: [TranslocoPipe],
  template: `
    <div
      #surface
      class="surface"
      (pointerdown)="draw($event)"
      (pointermove)="drag($event)"
      (pointerup)="leave()"
      (pointercancel)="leave()"
    >
      <img
        draggable="false"
        [src]="photo().url"
        [width]="photo().width"
        [height]="photo().height"
        [alt]="'cover.photo' | transloco"
      />
      @for (area of areas(); track $index) {
        <div
          class="area"
          role="button"
          tabindex="0"
          [attr.aria-label]="
            (kindOf(area) ? 'cover.found.' + kindOf(area) : 'cover.area') | transloco: { number: $index + 1 }
          "
          aria-describedby="cover-keys"
          [style.left.%]="area.x * 100"
          [style.top.%]="area.y * 100"
          [style.width.%]="area.width * 100"
          [style.height.%]="area.height * 100"
          (pointerdown)="take($event, $index, 'move')"
          (keydown)="press($event, $index)"
        >
          @if (kindOf(area); as kind) {
            <span class="kind ns-small" aria-hidden="true">{{ 'cover.kind.' + kind | transloco }}</span>
          }
          <span class="corner" aria-hidden="true" (pointerdown)="take($event, $index, 'resize')"></span>
        </div>
      }
      @if (drawn(); as area) {
        <div
          class="area"
          [style.left.%]="area.x * 100"
          [style.top.%]="area.y * 100"
          [style.width.%]="area.width * 100"
          [style.height.%]="area.height * 100"
        ></div>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      place-items: center;
      min-height: 0;
      overflow: hidden;
    }
    .surface {
      position: relative;
      max-width: 100%;
      touch-action: none;
      cursor: crosshair;
      user-select: none;
    }
    img {
      display: block;
      max-width: 100%;
      max-height: 62dvh;
      width: auto;
      height: auto;
      border-radius: 6px;
    }
    .area {
      position: absolute;
      border: 2px solid #ffffff;
      outline: 2px solid #10171a;
      background: rgb(16 23 26 / 78%);
      cursor: move;
    }
    .area:focus-visible {
      outline: 4px solid #ffb000;
      border-radius: 0;
    }
    .kind {
      position: absolute;
      left: -2px;
      bottom: 100%;
      padding: 0 4px;
      background: #10171a;
      color: #ffffff;
      white-space: nowrap;
      pointer-events: none;
    }
    .corner {
      position: absolute;
      right: -9px;
      bottom: -9px;
      width: 18px;
      height: 18px;
      border: 2px solid #10171a;
      border-radius: 50%;
      background: #ffffff;
      cursor: nwse-resize;
    }
  `,
})
export class CoverCanvas {
  private readonly host = hostElement();
  private readonly surface = viewChild.required<ElementRef<HTMLElement>>('surface');

  readonly photo = input.required<PhotoPartsFragment>();
  readonly areas = model.required<readonly CoverArea[]>();

  protected readonly drawn = signal<CoverArea | null>(null);
  private grip: Grip | null = null;

  /** Puts the keyboard on an area, once it is drawn. */
  focusArea(index: number): void {
    this.host.querySelectorAll<HTMLElement>('.area[role=button]')[index]?.focus();
  }

  /** As what the machine found the area, while it is where it was found. */
  protected kindOf(area: CoverArea): FoundKind | undefined {
    return foundAs(area, this.photo());
  }

  protected draw(event: PointerEvent): void {
    if (this.grip === null && event.button === 0) {
      this.grip = { kind: 'draw', from: this.spot(event) };
      this.surface().nativeElement.setPointerCapture(event.pointerId);
    }
  }

  protected take(event: PointerEvent, index: number, kind: 'move' | 'resize'): void {
    const area = this.areas()[index];
    if (area && this.grip === null && event.button === 0) {
      this.grip = { kind, index, area, from: this.spot(event) };
      this.surface().nativeElement.setPointerCapture(event.pointerId);
    }
  }

  protected drag(event: PointerEvent): void {
    const grip = this.grip;
    if (!grip) {
      return;
    }
    const now = this.spot(event);
    if (grip.kind === 'draw') {
      this.drawn.set(areaBetween(grip.from, now));
      return;
    }
    const by = { x: now.x - grip.from.x, y: now.y - grip.from.y };
    this.change(grip.index, grip.kind === 'move' ? moveArea(grip.area, by) : resizeArea(grip.area, by));
  }

  protected leave(): void {
    const area = this.drawn();
    this.grip = null;
    this.drawn.set(null);
    if (area && isArea(area)) {
      this.areas.update((areas) => [...areas, area]);
    }
  }

  /** Arrows move, Shift and arrows change the size, Delete removes. */
  protected press(event: KeyboardEvent, index: number): void {
    const area = this.areas()[index];
    const way = {
      ArrowLeft: { x: -1, y: 0 },
      ArrowRight: { x: 1, y: 0 },
      ArrowUp: { x: 0, y: -1 },
      ArrowDown: { x: 0, y: 1 },
    }[event.key];
    if (area && way) {
      event.preventDefault();
      const by = { x: way.x * keyStep, y: way.y * keyStep };
      this.change(index, event.shiftKey ? resizeArea(area, by) : moveArea(area, by));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.areas.update((areas) => areas.filter((_, at) => at !== index));
    }
  }

  private change(index: number, area: CoverArea): void {
    this.areas.update((areas) => areas.map((each, at) => (at === index ? area : each)));
  }

  private spot({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const box = this.surface().nativeElement.getBoundingClientRect();
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  }
}
