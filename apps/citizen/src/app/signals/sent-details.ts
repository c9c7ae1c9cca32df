import { Component, computed, inject, input } from '@angular/core';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { type MapPoint, LocalDates, ScreenTexts } from '@ns/web';
import { saidTexts } from '@ns/web/report-texts';
import { PlacePreview } from '../place/place-preview.ts';
import { PhotoList } from '../photos/photo-list.ts';
import { CopyButton } from './copy-button.ts';
import { isUnderway } from './signal-stage.ts';

/** What was sent: the words, place, answers and photos of the reporter, and the code that opens the signal. */
@Component({
  selector: 'ns-sent-details',
  imports: [CopyButton, PhotoList, PlacePreview],
  host: { style: 'display: block' },
  templateUrl: './sent-details.html',
  styles: `
    .map-room {
      min-height: 15rem;
    }

    dd.map-room {
      margin-top: 0.4rem;
    }

    dd.soft {
      font-weight: 400;
    }
  `,
})
export class SentDetails {
  readonly signal = input.required<OwnSignalDetailsFragment>();
  protected readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  protected readonly place = computed(() => {
    const { settlement, address } = this.signal();
    return address ? `${settlement.name}, ${address}` : settlement.name;
  });
  protected readonly texts = computed(() => saidTexts(this.signal()));
  /** The place on a map; empty when no point was given. */
  protected readonly points = computed((): readonly MapPoint[] => {
    const { location, reference: id } = this.signal();
    return location
      ? [{ id, ...location, ...(this.underway() ? { tone: 'sun', mark: 'open' } : { tone: 'leaf', mark: 'done' }) }]
      : [];
  });
  protected readonly underway = computed(() => isUnderway(this.signal().status));
}
