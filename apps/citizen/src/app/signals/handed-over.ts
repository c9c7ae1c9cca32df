import { Component, inject, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { WholeNumbers } from '../form/whole-numbers.ts';

/** Whose matter a forwarded signal is: the body by its name, with its telephone, and why. */
@Component({
  selector: 'ns-handed-over',
  imports: [IonIcon, WholeNumbers],
  host: { style: 'display: block' },
  template: `
    <dl class="facts">
      @if (signal().forwardedTo; as body) {
        <div>
          <dt>{{ t('signal.forwardedTo') }}</dt>
          <dd>{{ body.name }}</dd>
        </div>
        @if (body.phone; as phone) {
          <div>
            <dt>{{ t('signal.phone') }}</dt>
            <dd>
              <a class="call" [href]="'tel:' + phone"><ion-icon name="call" aria-hidden="true" />{{ phone }}</a>
            </dd>
          </div>
        }
      }
      @if (signal().actionTaken; as reason) {
        <div>
          <dt>{{ t('signal.why') }}</dt>
          <dd class="prose reason" [nsWholeNumbers]="reason"></dd>
        </div>
      }
    </dl>
    <p class="soft small">{{ t('signal.forwardedHow') }}</p>
  `,
  styles: `
    .call {
      display: inline-flex;
      gap: 0.4rem;
      align-items: center;
      min-height: 2.75rem;
      color: var(--ns-river);
      font-weight: 680;
    }

    .reason {
      font-weight: 400;
    }

    p {
      margin: 0.75rem 0 0;
    }
  `,
})
export class HandedOver {
  readonly signal = input.required<OwnSignalDetailsFragment>();
  protected readonly t = inject(ScreenTexts).t;
}
