import { Component, type ElementRef, computed, effect, input, signal, viewChild } from '@angular/core';
import type { PhotoPartsFragment } from '@ns/contract/console';
import { type Spot, type ZoomView, moveBy, wholePicture, zoomAt } from './zoom.ts';

const wheelStep = 1.0015;
const doublePress = 2.5;

/** One photo that is magnified by wheel, pinch or double press and moved by dragging. */
@Component({
  selector: 'ns-photo-stage',
  template: `
    <div
      #stage
      class="stage"
      [class.large]="enlarged()"
      (wheel)="turn($event)"
      (dblclick)="press($event)"
      (pointerdown)="take($event)"
      (pointermove)="drag($event)"
      (pointerup)="leave($event)"
      (pointercancel)="leave($event)"
    >
      <img
        #picture
        draggable="false"
        [src]="photo().url"
        [width]="photo().width"
        [height]="photo().height"
        [alt]="alt()"
        [style.transform]="transform()"
      />
    </div>
  `,
  styles: `
    :host {
      display: grid;
      min-height: 0;
    }
    .stage {
      display: grid;
      place-items: center;
      min-height: 0;
      overflow: hidden;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-highest);
      touch-action: none;
      cursor: zoom-in;
    }
    .stage.large {
      cursor: grab;
    }
    img {
      max-width: 100%;
      max-height: 100%;
      width: auto;
      height: auto;
      min-height: 0;
      user-select: none;
    }
  `,
})
export class PhotoStage {
  readonly photo = input.required<PhotoPartsFragment>();
  readonly alt = input.required<string>();

  private readonly stage = viewChild.required<ElementRef<HTMLElement>>('stage');
  private readonly picture = viewChild.required<ElementRef<HTMLImageElement>>('picture');
  private readonly view = signal<ZoomView>(wholePicture);
  /** Fingers or the pressed mouse, by pointer. */
  private readonly held = new Map<number, Spot>();

  readonly scale = computed(() => this.view().scale);
  readonly enlarged = computed(() => this.scale() > 1);
  protected readonly transform = computed(
    () => `translate(${this.view().x}px, ${this.view().y}px) scale(${this.scale()})`,
  );

  constructor() {
    effect(() => {
      this.photo();
      this.whole();
    });
  }

  /** Shows the whole photo again. */
  whole(): void {
    this.view.set(wholePicture);
  }

  /** @param at from the stage's centre, in pixels */
  zoom(factor: number, at: Spot = { x: 0, y: 0 }): void {
    this.view.update((view) => zoomAt(view, factor, at, this.stageSize(), this.pictureSize()));
  }

  /** @param by in pixels */
  move(by: Spot): void {
    this.view.update((view) => moveBy(view, by, this.stageSize(), this.pictureSize()));
  }

  protected turn(event: WheelEvent): void {
    event.preventDefault();
    this.zoom(wheelStep ** -event.deltaY, this.fromCentre(event));
  }

  protected press(event: MouseEvent): void {
    if (this.enlarged()) {
      this.whole();
    } else {
      this.zoom(doublePress, this.fromCentre(event));
    }
  }

  protected take(event: PointerEvent): void {
    this.stage().nativeElement.setPointerCapture(event.pointerId);
    this.held.set(event.pointerId, this.fromCentre(event));
  }

  protected drag(event: PointerEvent): void {
    const before = this.held.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = this.fromCentre(event);
    const other = [...this.held].find(([pointer]) => pointer !== event.pointerId)?.[1];
    if (other) {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      this.zoom(distance(now, other) / Math.max(1, distance(before, other)), middle);
      this.move({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    } else {
      this.move({ x: now.x - before.x, y: now.y - before.y });
    }
    this.held.set(event.pointerId, now);
  }

  protected leave(event: PointerEvent): void {
    this.held.delete(event.pointerId);
  }

  private fromCentre({ clientX, clientY }: MouseEvent): Spot {
    const box = this.stage().nativeElement.getBoundingClientRect();
    return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
  }

  private stageSize() {
    const { clientWidth, clientHeight } = this.stage().nativeElement;
    return { width: clientWidth, height: clientHeight };
  }

  private pictureSize() {
    const { offsetWidth, offsetHeight } = this.picture().nativeElement;
    return { width: offsetWidth, height: offsetHeight };
  }
}

function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
