import { Injectable } from '@angular/core';
import { ReportMenusDocument } from '@ns/contract/citizen';
import { watchQuery } from '@ns/web';

/**
 * What a reporter chooses from. The route to the report loads it in parallel with the page itself; later visits show it
 * at once and refresh it.
 */
@Injectable({ providedIn: 'root' })
export class ReportMenus {
  private readonly answer = watchQuery(ReportMenusDocument);
  private shown = false;

  readonly data = this.answer.data;
  readonly error = this.answer.error;

  /**
   * For a report that opens: asks again from the second one on, the municipality may have changed its menus
   * meanwhile.
   */
  open(): void {
    if (this.shown) {
      this.refetch();
    }
    this.shown = true;
  }

  /** Asks again, after a failure. */
  refetch(): void {
    void this.answer.refetch();
  }
}
