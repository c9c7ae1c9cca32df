import { Directive, input } from '@angular/core';

/**
 * Marks a field of Ionic as refused, which then shows its `errorText`. With every key and when it is left, Ionic takes
 * its own marks away and writes anew what the marks of Angular's forms say: so these are set, too.
 */
@Directive({
  selector: '[nsRefusal]',
  host: {
    '[class.ion-invalid]': 'nsRefusal()',
    '[class.ion-touched]': 'nsRefusal()',
    '[class.ng-invalid]': 'nsRefusal()',
    '[class.ng-touched]': 'nsRefusal()',
  },
})
export class RefusalMark {
  /** What is wrong; empty when nothing is. */
  readonly nsRefusal = input.required<string>();
}
