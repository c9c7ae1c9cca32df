import { Component, computed, inject, input, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { TranslocoDirective } from '@jsverse/transloco';
import { LanguageStore, type MapPosition } from '@ns/web';
import { DEVICE_GEOLOCATION } from '../device/geolocation';
import { type FieldProblem, problemAt } from '../form/field-problems';
import { TextField } from '../form/text-field';
import { DraftStore } from '../report/draft-store';
import type { SettlementChoice } from '../report/menus';
import { Icon } from '../shell/icon';
import { coordinatesText } from './coordinates-text';
import { PhotoPlace, type PlaceProposal } from './photo-place';
import { PlaceMap } from './place-map';
import { placeWords, settlementNear } from './place-names';

/** Where the problem is: in words alone, or with a point from the map, the device or a photo. Neither is forced. */
@Component({
  selector: 'ns-place-section',
  imports: [IonButton, Icon, TranslocoDirective, TextField, PhotoPlace, PlaceMap],
  templateUrl: './place-section.html',
  styleUrl: './place-section.css',
})
export class PlaceSection {
  readonly settlements = input.required<readonly SettlementChoice[]>();
  readonly problems = input<readonly FieldProblem[]>([]);
  /** What is missing in the choice of the settlement, in words. */
  readonly settlementProblem = input('');

  private readonly drafts = inject(DraftStore);
  private readonly device = inject(DEVICE_GEOLOCATION);
  private readonly locale = inject(LanguageStore).locale;

  protected readonly draft = this.drafts.draft;
  protected readonly photos = this.drafts.photos;
  protected readonly problemAt = problemAt;
  protected readonly coordinates = coordinatesText;
  protected readonly mapOpen = signal(false);
  protected readonly looking = signal(false);
  protected readonly refusal = signal<'denied' | 'unavailable' | null>(null);
  protected readonly settlement = computed(() =>
    this.settlements().find(({ code }) => code === this.draft().settlement),
  );
  protected readonly words = computed(() => {
    const { point } = this.draft();
    return point && placeWords(point, this.settlements(), this.locale());
  });
  /** The settlement of the point when another one is chosen, or none. */
  protected readonly proposed = computed(() => {
    const { point, settlement } = this.draft();
    const near = point ? settlementNear(point, this.settlements()) : undefined;
    return near && near.code !== settlement ? near : null;
  });

  protected change(changes: Parameters<DraftStore['change']>[0]): void {
    this.drafts.change(changes);
  }

  protected chooseSettlement(settlement: string): void {
    this.drafts.change({ settlement, quarter: '' });
  }

  protected take({ point, settlement }: PlaceProposal): void {
    this.drafts.change({ point, ...(settlement === this.draft().settlement ? {} : { settlement, quarter: '' }) });
  }

  protected mark(point: MapPosition): void {
    this.drafts.change({ point: { lat: point.lat, lon: point.lon } });
  }

  protected async locate(): Promise<void> {
    this.looking.set(true);
    this.refusal.set(null);
    const position = await this.device.current();
    this.looking.set(false);
    if (position.kind === 'found') {
      this.mark(position);
    } else {
      this.refusal.set(position.kind);
    }
  }
}
