import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { WholeNumbers } from '../form/whole-numbers.ts';

/**
 * The signal about the same matter that this one was joined to: by its number, and as a link for viewers who may see
 * it.
 */
@Component({
  selector: 'ns-joined-to',
  imports: [RouterLink, WholeNumbers, IonButton, IonRouterLink],
  host: { style: 'display: block' },
  template: `
    @if (signal().duplicateOf; as other) {
      <dl class="facts">
        <div>
          <dt>{{ t('signal.joinedTo') }}</dt>
          <dd class="code">{{ other.reference }}</dd>
        </div>
        @if (reason(); as text) {
          <div>
            <dt>{{ t('signal.why') }}</dt>
            <dd class="prose reason" [nsWholeNumbers]="text"></dd>
          </div>
        }
      </dl>
      <p class="soft small">{{ t('signal.joinedHow') }}</p>
      @if (other.id; as id) {
        <ion-button fill="outline" [routerLink]="['/signals', id]">{{ t('signal.joinedOpen') }}</ion-button>
      }
    }
  `,
  styles: `
    .reason {
      font-weight: 400;
    }

    p {
      margin: 0.75rem 0;
    }
  `,
})
export class JoinedTo {
  readonly signal = input.required<OwnSignalDetailsFragment>();
  protected readonly t = inject(ScreenTexts).t;
  /** What the staff wrote when they joined it. */
  protected readonly reason = computed(
    () => this.signal().timeline.findLast(({ type }) => type === 'duplicate')?.message ?? '',
  );
}
