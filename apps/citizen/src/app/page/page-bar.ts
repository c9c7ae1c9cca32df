import { InjectionToken, type Type } from '@angular/core';

/** The toolbar of every page, which the shell provides; it takes `backTo` of the page. */
export const pageBar = new InjectionToken<Type<{ readonly backTo: unknown }>>('pageBar');
