import { Component } from '@angular/core';
import { accessibilityBg } from './accessibility.bg.ts';
import { accessibilityEn } from './accessibility.en.ts';
import { StatementView } from './statement-view.ts';

/**
 * The accessibility statement of Directive (EU) 2016/2102, art. 7, and of art. 58в of the Bulgarian e-Government Act.
 */
@Component({
  selector: 'ns-accessibility-statement',
  imports: [StatementView],
  template: `<ns-statement-view [bulgarian]="bg" [english]="en" />`,
})
export class AccessibilityStatement {
  protected readonly bg = accessibilityBg;
  protected readonly en = accessibilityEn;
}
