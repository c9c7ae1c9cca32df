import { DOCUMENT, Component, DestroyRef, computed, inject } from '@angular/core';
import { type SystemStateQuery, SystemStateDocument } from '@ns/contract/console';
import { LocalDates, watchQuery } from '@ns/web';
import type { IconName } from '../../appearance/icon-set.ts';
import { screenParts } from '../../appearance/screen-parts.ts';
import type { Tone } from '../../appearance/status-look.ts';
import { LostDocuments } from './lost-documents.ts';

type Level = SystemStateQuery['systemState']['entries'][number]['level'];

/** Processes write down how they are every ten seconds to half a minute. */
const lookEveryMs = 15_000;

const looks: Readonly<Record<Level, { readonly tone: Tone; readonly icon: IconName }>> = {
  STUCK: { tone: 'trouble', icon: 'attention' },
  WARNING: { tone: 'waiting', icon: 'clock' },
};

/** How the installation is: green, or what is stuck, since when and what to do; and what a restore has lost. */
@Component({
  selector: 'ns-state',
  imports: [screenParts, LostDocuments],
  templateUrl: './state.html',
  styleUrl: './state.scss',
})
export class State {
  private readonly document = inject(DOCUMENT);
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(SystemStateDocument, () => ({}));
  protected readonly entries = computed(() => this.query.data()?.systemState.entries);
  protected readonly looks = looks;

  constructor() {
    const timer = setInterval(() => !this.document.hidden && void this.query.refetch(), lookEveryMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
