import { Component } from '@angular/core';
import { privacy } from './privacy/index.ts';
import { StatementView } from './statement-view.ts';

/**
 * What art. 13 of the General Data Protection Regulation requires to be disclosed to persons who give personal data.
 */
@Component({
  selector: 'ns-privacy-statement',
  imports: [StatementView],
  template: `<ns-statement-view [texts]="texts" />`,
})
export class PrivacyStatement {
  protected readonly texts = privacy;
}
