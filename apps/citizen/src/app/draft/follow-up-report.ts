import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ScreenTexts } from '@ns/web';
import { type GivenTexts, typedTexts } from '@ns/web/report-texts';
import { DraftStore } from './draft-store.ts';
import type { DraftPoint } from './report-draft.ts';

/** What a new report takes over from an earlier one. */
export interface EarlierReport extends Partial<GivenTexts> {
  readonly reference: string;
  readonly category: { readonly code: string };
  readonly settlement: { readonly code: string };
  readonly address: string | null;
  readonly location?: DraftPoint | null;
}

/** Words about a report that takes none any more go into a new report that names it. */
@Injectable({ providedIn: 'root' })
export class FollowUpReport {
  private readonly drafts = inject(DraftStore);
  private readonly router = inject(Router);
  private readonly t = inject(ScreenTexts).t;

  /**
   * Begins the new report and opens it where words and place are checked; a draft that was begun stays.
   * @param files photos that go along
   */
  async begin(earlier: EarlierReport, words: string, files: readonly File[]): Promise<void> {
    const { reference, category, settlement, address, location } = earlier;
    await this.drafts.startNew();
    this.drafts.change({
      category: category.code,
      settlement: settlement.code,
      address: address ?? '',
      ...typedTexts(earlier),
      point: location ? { lat: location.lat, lon: location.lon } : null,
      description: `${this.t('answer.aboutReport', { reference })} ${words}`,
    });
    void this.drafts.photos().add(files);
    await this.router.navigate(['/report'], { queryParams: { step: 'all' } });
  }
}
