import { Component, type ElementRef, afterRenderEffect, input, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** What went wrong, cut to two lines until it is asked for in full. */
@Component({
  selector: 'ns-error-text',
  imports: [TranslocoPipe],
  template: `
    <p #words class="ns-small" [class.ns-excerpt]="!open()">{{ text() }}</p>
    @if (isLong() || open()) {
      <button type="button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
        {{ (open() ? 'stuck.lessError' : 'stuck.wholeError') | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    p {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    button {
      min-height: 24px;
      padding: 2px 0;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      font: inherit;
      font-size: 0.8125rem;
      font-weight: 550;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class ErrorText {
  readonly text = input.required<string>();

  protected readonly open = signal(false);
  protected readonly isLong = signal(false);
  private readonly words = viewChild.required<ElementRef<HTMLElement>>('words');

  constructor() {
    afterRenderEffect(() => {
      this.text();
      const { scrollHeight, clientHeight } = this.words().nativeElement;
      if (!this.open()) {
        this.isLong.set(scrollHeight > clientHeight + 1);
      }
    });
  }
}
