import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '../appearance/empty-state.ts';

/** An address that leads nowhere. */
@Component({
  selector: 'ns-missing-page',
  imports: [RouterLink, TranslocoPipe, EmptyState],
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
