import { Component, inject } from '@angular/core';
import { Municipality } from './municipality.ts';

/** Whose service this is, under the name of the service. */
@Component({
  selector: 'ns-municipality-name',
  template: `{{ municipality.profile()?.name }}`,
})
export class MunicipalityName {
  protected readonly municipality = inject(Municipality);
}
