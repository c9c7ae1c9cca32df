import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { IconButton } from './icon-button.ts';
import { ThemeStore } from './theme-store.ts';

/** Light or dark. */
@Component({
  selector: 'ns-theme-switch',
  imports: [IconButton, TranslocoPipe],
  template: `
    <ns-icon-button
      [icon]="dark() ? 'sun' : 'moon'"
      [label]="label() | transloco"
      [hint]="label() | transloco"
      (click)="theme.toggle()"
    />
  `,
})
export class ThemeSwitch {
  protected readonly theme = inject(ThemeStore);
  protected readonly dark = computed(() => this.theme.current() === 'dark');
  protected readonly label = computed(() => (this.dark() ? 'shell.toLight' : 'shell.toDark'));
}
