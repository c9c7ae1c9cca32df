import { Component } from '@angular/core';
import { screenParts } from '../appearance/screen-parts.ts';

/** An address that leads nowhere. */
@Component({
  selector: 'ns-missing-page',
  imports: [screenParts],
  template: `
    <ns-empty-state
      [isPage]="true"
      icon="search"
      [heading]="'missing.title' | transloco"
      [text]="'missing.text' | transloco"
    >
      <a routerLink="/inbox">{{ 'missing.back' | transloco }}</a>
    </ns-empty-state>
  `,
})
export class MissingPage {}
