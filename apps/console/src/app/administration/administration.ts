import { Component, computed, inject } from '@angular/core';
import { ActivatedRoute, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { partsFor } from './administration-part.ts';

/** „Администрация“: its parts at the side, the chosen one next to them. */
@Component({
  selector: 'ns-administration',
  imports: [screenParts, RouterLinkActive, RouterOutlet],
  template: `
    <nav class="ns-swiped" [attr.aria-label]="'administration.title' | transloco">
      <h2 aria-hidden="true">{{ 'administration.title' | transloco }}</h2>
      @for (part of parts(); track part.path) {
        <a
          #link
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLink]="['/administration', part.path]"
          (isActiveChange)="$event && bring(link)"
        >
          <mat-icon [svgIcon]="part.icon" aria-hidden="true" />
          <span>{{ part.title | transloco }}</span>
        </a>
      }
    </nav>
    <section><router-outlet /></section>
  `,
  styleUrl: './administration.scss',
})
export class Administration {
  private readonly permissions = inject(Permissions);
  private readonly routes = inject(ActivatedRoute).routeConfig?.children ?? [];

  /** The parts that the signed-in person may open. */
  protected readonly parts = computed(() => partsFor(this.permissions, this.routes));

  /** On a phone the parts are one line to be swiped: the chosen one is scrolled into sight. */
  protected bring(link: HTMLElement): void {
    link.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
}
