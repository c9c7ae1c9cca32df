import { Component, computed, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';

/** A message in a coloured box. Errors interrupt a screen reader, the rest waits for its turn. */
@Component({
  selector: 'ns-notice',
  imports: [IonIcon],
  host: { '[class]': 'kind()', '[attr.role]': 'role()' },
  template: `
    <ion-icon [name]="icon()" aria-hidden="true" />
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

    ion-icon {
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

    :host(.danger) ion-icon {
      color: var(--ns-brick);
    }

    :host(.waiting) {
      background: var(--ns-sun-mist);
    }

    :host(.waiting) ion-icon {
      color: var(--ns-sun);
    }

    :host(.success) {
      background: var(--ns-leaf-mist);
    }

    :host(.success) ion-icon {
      color: var(--ns-leaf);
    }
  `,
})
export class Notice {
  readonly kind = input<'information' | 'danger' | 'waiting' | 'success'>('information');
  protected readonly role = computed(() => (this.kind() === 'danger' ? 'alert' : 'status'));
  protected readonly icon = computed(() => ({ information: 'information', danger: 'danger', waiting: 'time', success: 'done' })[this.kind()]);
}
