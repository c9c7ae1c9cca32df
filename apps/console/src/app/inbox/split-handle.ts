import { Component, inject } from '@angular/core';
import { ScreenTexts, hostElement } from '@ns/web';
import { InboxLayout } from './inbox-layout.ts';

const keyStep = 0.02;

/** The edge between list and signal, moved by pointer or arrow keys; where it is stays remembered. */
@Component({
  selector: 'ns-split-handle',
  template: '',
  host: {
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-valuemin': '20',
    'aria-valuemax': '70',
    '[attr.aria-valuenow]': 'percent()',
    '[attr.aria-label]': "t('inbox.split')",
    '(pointerdown)': 'take($event)',
    '(pointermove)': 'drag($event)',
    '(keydown)': 'press($event)',
  },
  styles: `
    :host {
      width: 9px;
      margin: 0 -4px;
      z-index: 2;
      cursor: col-resize;
      touch-action: none;
      background: linear-gradient(var(--mat-sys-outline-variant), var(--mat-sys-outline-variant)) center / 1px 100%
        no-repeat;
    }
    :host(:hover),
    :host(:focus-visible) {
      background-size: 3px 100%;
      background-image: linear-gradient(var(--mat-sys-primary), var(--mat-sys-primary));
      outline: none;
    }
  `,
})
export class SplitHandle {
  private readonly layout = inject(InboxLayout);
  private readonly host = hostElement();
  protected readonly t = inject(ScreenTexts).t;

  protected percent(): number {
    return Math.round(this.layout.current().share * 100);
  }

  protected take({ pointerId }: PointerEvent): void {
    this.host.setPointerCapture(pointerId);
  }

  protected drag({ pointerId, clientX }: PointerEvent): void {
    const frame = this.host.parentElement?.getBoundingClientRect();
    if (frame && this.host.hasPointerCapture(pointerId)) {
      this.layout.change({ share: (clientX - frame.left) / frame.width });
    }
  }

  protected press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? keyStep : event.key === 'ArrowLeft' ? -keyStep : 0;
    if (step) {
      event.preventDefault();
      this.layout.change({ share: this.layout.current().share + step });
    }
  }
}
