import { Component, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { TranslocoPipe } from '@jsverse/transloco';
import { ThemeStore } from './theme-store.ts';

/** Light or dark. */
@Component({
  selector: 'ns-theme-switch',
  imports: [MatIconButton, MatIcon, MatTooltip, TranslocoPipe],
  template: `
    <button
      matIconButton
      type="button"
      [attr.aria-label]="label() | transloco"
      [matTooltip]="label() | transloco"
      (click)="theme.toggle()"
    >
      <mat-icon [svgIcon]="dark() ? 'sun' : 'moon'" aria-hidden="true" />
    </button>
  `,
})
export class ThemeSwitch {
  protected readonly theme = inject(ThemeStore);
  protected readonly dark = computed(() => this.theme.current() === 'dark');
  protected readonly label = computed(() => (this.dark() ? 'shell.toLight' : 'shell.toDark'));
}
