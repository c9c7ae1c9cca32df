import { IonIcon } from '@ionic/angular/ion-icon';
import { Component, computed, input } from '@angular/core';

const looks = {
  information: { icon: 'information', tone: 'sky' },
  danger: { icon: 'danger', tone: 'brick' },
  waiting: { icon: 'time', tone: 'sun' },
  success: { icon: 'done', tone: 'leaf' },
} as const;

/** A message in a coloured box. Errors interrupt a screen reader, the rest waits for its turn. */
@Component({
  selector: 'ns-notice',
  imports: [IonIcon],
  host: {
    '[class]': 'kind()',
    '[attr.role]': "kind() === 'danger' ? 'alert' : 'status'",
    '[style.background]': "'var(--ns-' + look().tone + '-mist)'",
  },
  template: `
    <ion-icon [name]="look().icon" [style.color]="'var(--ns-' + look().tone + ')'" aria-hidden="true" />
    <div><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 0.7rem;
      align-items: start;
      padding: 0.9rem 1rem;
      border-radius: var(--ns-radius-small);
    }

    ion-icon {
      flex: none;
      margin-top: 0.05rem;
      font-size: 1.35rem;
    }

    div {
      min-width: 0;
    }
  `,
})
export class Notice {
  readonly kind = input<keyof typeof looks>('information');
  protected readonly look = computed(() => looks[this.kind()]);
}
