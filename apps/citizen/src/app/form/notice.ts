import { Component, computed, input } from '@angular/core';
import { Icon } from '../icons/icon.ts';

const icons = { information: 'information', danger: 'danger', waiting: 'time', success: 'done' } as const;

/** A message in a coloured box. Errors interrupt a screen reader, the rest waits for its turn. */
@Component({
  selector: 'ns-notice',
  imports: [Icon],
  host: { '[class]': 'kind()', '[attr.role]': 'role()' },
  template: `
    <ns-icon [name]="icon()" aria-hidden="true" />
    <div><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 0.7rem;
      align-items: start;
      padding: 0.9rem 1rem;
      border-radius: var(--ns-radius-small);
      background: var(--ns-sky-mist);
    }

    ns-icon {
      flex: none;
      margin-top: 0.05rem;
      color: var(--ns-sky);
      font-size: 1.35rem;
    }

    div {
      min-width: 0;
    }

    :host(.danger) {
      background: var(--ns-brick-mist);
    }

    :host(.danger) ns-icon {
      color: var(--ns-brick);
    }

    :host(.waiting) {
      background: var(--ns-sun-mist);
    }

    :host(.waiting) ns-icon {
      color: var(--ns-sun);
    }

    :host(.success) {
      background: var(--ns-leaf-mist);
    }

    :host(.success) ns-icon {
      color: var(--ns-leaf);
    }
  `,
})
export class Notice {
  readonly kind = input<keyof typeof icons>('information');
  protected readonly role = computed(() => (this.kind() === 'danger' ? 'alert' : 'status'));
  protected readonly icon = computed(() => icons[this.kind()]);
}
