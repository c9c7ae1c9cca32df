import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoPipe } from '@jsverse/transloco';

/** In place of what could not be loaded: why, and a way to try again. Nothing while nothing failed. */
@Component({
  selector: 'ns-load-failure',
  imports: [MatButton, MatIcon, TranslocoPipe],
  template: `
    @if (text(); as text) {
      <div class="ns-notice ns-notice--problem" role="alert">
        <mat-icon svgIcon="attention" aria-hidden="true" />
        <p>{{ text }}</p>
        <button matButton type="button" (click)="again.emit()">{{ 'again' | transloco }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    :host:empty {
      display: none;
    }

    .ns-notice {
      align-items: center;
    }

    button {
      margin-left: auto;
      color: inherit;
    }
  `,
})
export class LoadFailure {
  readonly text = input.required<string | null | undefined>();
  readonly again = output();
}
