import { Injectable } from '@angular/core';
import { ReportMenusDocument } from '@ns/contract/citizen';
import { plainQuery } from '@ns/web';

/**
 * What a reporter chooses from. The route to the report loads it in parallel with the page itself; later visits show it
 * at once and refresh it.
 */
@Injectable({ providedIn: 'root' })
export class ReportMenus {
  private readonly answer = plainQuery(ReportMenusDocument);

  readonly data = this.answer.data;
  readonly error = this.answer.error;

  /** Asks again: the municipality may have changed its menus meanwhile. */
  refetch(): void {
    this.answer.refetch();
  }
}
