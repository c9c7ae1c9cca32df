import { Component } from '@angular/core';
import { accessibility } from './accessibility/index.ts';
import { StatementView } from './statement-view.ts';

/**
 * The accessibility statement of Directive (EU) 2016/2102, art. 7, and of art. 58в of the Bulgarian e-Government Act.
 */
@Component({
  selector: 'ns-accessibility-statement',
  imports: [StatementView],
  template: `<ns-statement-view [texts]="texts" />`,
})
export class AccessibilityStatement {
  protected readonly texts = accessibility;
}
