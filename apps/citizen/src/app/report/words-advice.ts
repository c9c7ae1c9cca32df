import { Component, inject, input } from '@angular/core';
import type { CategoryAdviceQuery } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

type OtherMatter = NonNullable<CategoryAdviceQuery['categoryAdvice']['otherMatter']>;

/** What typed words say before a category is chosen: call 112, turn to somebody else, or say more. */
@Component({
  selector: 'ns-words-advice',
  imports: [screenParts],
  host: { class: 'stack tight' },
  template: `
    @if (danger()) {
      <ns-notice kind="danger">
        <p>
          <strong>{{ t('report.dangerToLife') }}</strong> {{ t('report.dangerToLifeHere') }}
        </p>
        <p>
          <ion-button color="danger" href="tel:112"
            ><ion-icon slot="start" name="call" aria-hidden="true" />{{ t('report.call') }}</ion-button
          >
        </p>
      </ns-notice>
    }
    @if (nothingFits()) {
      <ns-notice kind="waiting">
        @if (otherMatter(); as matter) {
          <p>
            <strong>{{ matter.name }}.</strong> {{ matter.advice }}
          </p>
          @if (matter.responsible) {
            <p>
              {{ t('report.responsible') }} <strong>{{ matter.responsible }}</strong>
              @if (matter.phone; as phone) {
                &ngsp;<a [href]="'tel:' + phone">{{ phone }}</a>
              }
            </p>
          }
          <p>{{ t('report.otherMatterStill') }}</p>
        } @else {
          <p>{{ t('report.nothingFits') }}</p>
        }
      </ns-notice>
    }
  `,
  styles: `
    p {
      margin: 0 0 0.5rem;
    }

    p:last-child {
      margin: 0;
    }

    a {
      color: inherit;
      font-weight: 720;
    }
  `,
})
export class WordsAdvice {
  /** Whether the words speak of danger to life. */
  readonly danger = input(false);
  /** Whether nothing of the menu fits them. */
  readonly nothingFits = input(false);
  readonly otherMatter = input<OtherMatter | null>(null);

  protected readonly t = inject(ScreenTexts).t;
}
