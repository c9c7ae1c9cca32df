import { Component, input } from '@angular/core';
import { Notice } from './notice.ts';

/** A sentence as a notice; nothing is there while there is nothing to say. */
@Component({
  selector: 'ns-message',
  imports: [Notice],
  host: { style: 'display: contents' },
  template: `
    @if (text(); as message) {
      <ns-notice [kind]="kind()">{{ message }}</ns-notice>
    }
  `,
})
export class Message {
  readonly text = input.required<string | null | undefined>();
  readonly kind = input<'danger' | 'success'>('danger');
}
