import { Component, ElementRef, Injector, afterNextRender, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { ActivatedRoute, NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, startWith } from 'rxjs';
import { Permissions } from '../access/permissions.ts';
import { partsFor } from './administration-part.ts';

/** „Администрация“: its parts at the side, the chosen one next to them. */
@Component({
  selector: 'ns-administration',
  imports: [MatIcon, RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'administration.title' | transloco">
      <h2 aria-hidden="true">{{ 'administration.title' | transloco }}</h2>
      @for (part of parts(); track part.path) {
        <a [routerLink]="['/administration', part.path]" routerLinkActive="here" ariaCurrentWhenActive="page">
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

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const injector = inject(Injector);
    // On a phone the parts are one line to be swiped: the chosen one is brought into sight.
    const bring = () => host.querySelector('nav a.here')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        startWith(null),
        takeUntilDestroyed(),
      )
      .subscribe(() => afterNextRender(bring, { injector }));
  }
}
