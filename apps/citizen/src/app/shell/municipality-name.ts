import { Component, computed, inject } from '@angular/core';
import { serverOriginToken } from '@ns/web';
import { Municipality } from '../page/municipality.ts';

/** Whose service this is, under the name of the service, with its picture when it has one. */
@Component({
  selector: 'ns-municipality-name',
  template: `
    @if (logo(); as address) {
      <img [src]="address" alt="" height="20" />
    }
    {{ municipality.profile()?.name }}
  `,
})
export class MunicipalityName {
  private readonly origin = inject(serverOriginToken);
  protected readonly municipality = inject(Municipality);
  protected readonly logo = computed(() => {
    const logoUrl = this.municipality.profile()?.logoUrl;
    return logoUrl && this.origin + logoUrl;
  });
}
