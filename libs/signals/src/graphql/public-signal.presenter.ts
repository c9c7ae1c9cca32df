import { type Menus, MunicipalityPresenter } from '@ns/municipality';
import { inLanguage, type Language } from '@ns/platform';
import { citizenStatusLabel } from '../domain/citizen-words.ts';
import { publicPageUrl, publicStateOf } from '../domain/public-page.ts';
import { type PublicSignalRow } from '../queries/public-signals.ts';
import { PublicSignal } from './public-signal.types.ts';

/** Turns rows of published signals into what everybody sees, in one language. */
export class PublicSignalPresenter {
  private readonly municipality: MunicipalityPresenter;

  constructor(
    menus: Menus,
    private readonly language: Language,
    private readonly publicUrl: string,
  ) {
    this.municipality = MunicipalityPresenter.of(menus, language);
  }

  /** @param distance in metres from the point asked about, when there is one */
  signal(row: PublicSignalRow, distance: number | null = null): PublicSignal {
    return Object.assign(new PublicSignal(), {
      id: row.id,
      reference: row.reference,
      status: row.status,
      statusLabel: inLanguage(this.language, citizenStatusLabel(row.status, 'follower')),
      category: this.municipality.categoryOf(row.categoryCode),
      settlement: this.municipality.settlementOf(row.settlementCode),
      description: row.description,
      location: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
      distanceMeters: distance === null ? null : Math.round(distance),
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      state: publicStateOf(row.status),
      serviceDueOn: row.serviceDueOn,
      url: publicPageUrl(this.publicUrl, row.reference),
    });
  }
}
