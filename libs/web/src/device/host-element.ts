import { ElementRef, inject } from '@angular/core';

/** The element of the component that asks. Call it where injection works. */
export function hostElement(): HTMLElement {
  return inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}
