import { Injectable, signal } from '@angular/core';

/**
 * The municipality's name for what stands around the pages; empty until somebody has asked. Asks for nothing itself.
 */
@Injectable({ providedIn: 'root' })
export class SiteName {
  readonly municipality = signal('');
}
