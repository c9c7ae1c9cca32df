import { Component } from '@angular/core';
import { RouterLinkActive } from '@angular/router';
import type { IconName } from '../appearance/icon-set.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** List, map or board of the same signals: the filter in the address goes along. */
@Component({
  selector: 'ns-view-switch',
  imports: [screenParts, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="'views.label' | transloco">
      @for (view of views; track view.path) {
        <a
          [routerLink]="view.path"
          queryParamsHandling="preserve"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="withinPath"
          [title]="view.label | transloco"
        >
          <mat-icon class="ns-icon-small" [svgIcon]="view.icon" aria-hidden="true" /><span>{{
            view.label | transloco
          }}</span>
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: inline-flex;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      overflow: hidden;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      height: var(--ns-press-height);
      padding: 0 12px;
      color: var(--mat-sys-on-surface-variant);
      text-decoration: none;
      font-size: 0.8125rem;
    }
    a + a {
      border-left: 1px solid var(--mat-sys-outline-variant);
    }
    a.here {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
      font-weight: 550;
    }
    @media (max-width: 1500px) {
      a {
        padding: 0 9px;
      }
      span {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    @media (max-width: 360px) {
      a {
        padding: 0 8px;
      }
    }
    a:focus-visible {
      outline-offset: -2px;
      border-radius: 8px;
    }
  `,
})
export class ViewSwitch {
  protected readonly withinPath = {
    paths: 'subset',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
  protected readonly views: readonly { path: string; label: string; icon: IconName }[] = [
    { path: '/inbox', label: 'views.list', icon: 'inbox' },
    { path: '/map', label: 'views.map', icon: 'map' },
    { path: '/board', label: 'views.board', icon: 'board' },
  ];
}
