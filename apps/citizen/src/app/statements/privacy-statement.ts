import { Component } from '@angular/core';
import { privacyBg } from './privacy.bg.ts';
import { privacyEn } from './privacy.en.ts';
import { StatementView } from './statement-view.ts';

/**
 * What art. 13 of the General Data Protection Regulation requires to be disclosed to persons who give personal data.
 */
@Component({
  selector: 'ns-privacy-statement',
  imports: [StatementView],
  template: `<ns-statement-view [bulgarian]="bg" [english]="en" />`,
})
export class PrivacyStatement {
  protected readonly bg = privacyBg;
  protected readonly en = privacyEn;
}
