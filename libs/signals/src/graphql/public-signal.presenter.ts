import { type Menus, MunicipalityPresenter } from '@ns/municipality';
import { inLanguage, type Language } from '@ns/platform';
import { citizenStatusLabel } from '../domain/citizen-words.ts';
import { publicPageUrl, publicStateOf } from '../domain/public-page.ts';
import { streetIn } from '../domain/street-of-address.ts';
import type { PublicSignalRow } from '../queries/public-signals.ts';
import { presentParts } from './signal-parts.presenter.ts';
import type { PublicSignal } from './public-signal.types.ts';
import { inPublicWords } from './hidden-text.ts';

/** Turns rows of published signals into what everybody sees, in one language. */
export class PublicSignalPresenter {
  private readonly municipality: MunicipalityPresenter;

  constructor(
    private readonly menus: Menus,
    private readonly language: Language,
    private readonly publicUrl: string,
  ) {
    this.municipality = MunicipalityPresenter.of(menus, language);
  }

  /** @param distance in metres from the point asked about, when there is one */
  signal(row: PublicSignalRow, distance: number | null = null): PublicSignal {
    return {
      ...presentParts(row, {
        municipality: this.municipality,
        language: this.language,
        silenceDays: this.menus.municipality.silenceDays,
      }),
      description: inPublicWords(this.language, row.description),
      statusLabel: inLanguage(this.language, citizenStatusLabel(row.status, 'follower')),
      distanceMeters: distance === null ? null : Math.round(distance),
      state: publicStateOf(row.status),
      url: publicPageUrl(this.publicUrl, row.reference),
      placeUrl: row.lat === null ? null : `${publicPageUrl(this.publicUrl, row.reference)}/place.svg`,
      department: this.municipality.departmentOf(row.departmentCode)?.name ?? null,
      street: streetIn(row.address),
    };
  }
}
