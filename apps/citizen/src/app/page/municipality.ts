import { Injectable, computed, effect, inject } from '@angular/core';
import { MunicipalityDocument } from '@ns/contract/citizen';
import { watchQuery } from '@ns/web';
import { SiteName } from './site-name.ts';

/** Whose service this is: name and contacts, asked once and kept on the device. */
@Injectable({ providedIn: 'root' })
export class Municipality {
  private readonly answer = watchQuery(MunicipalityDocument);
  /** Undefined until somebody could be asked. */
  readonly profile = computed(() => this.answer.data()?.municipality);

  constructor() {
    const site = inject(SiteName);
    effect(() => site.municipality.set(this.profile()?.name ?? ''));
    effect(() => {
      const colour = this.profile()?.colour;
      if (colour) {
        document.documentElement.dataset['colour'] = colour;
      }
    });
    window.addEventListener('online', () => !this.profile() && this.answer.refetch());
  }
}
