import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageSwitch } from '../appearance/language-switch.ts';
import { ThemeSwitch } from '../appearance/theme-switch.ts';

/** The frame of the pages before the console: the product's name above, one form below. */
@Component({
  selector: 'ns-entry-panel',
  imports: [TranslocoPipe, LanguageSwitch, ThemeSwitch],
  template: `
    <header class="corner">
      <ns-language-switch />
      <ns-theme-switch />
    </header>
    <main>
      <div class="ns-card panel">
        <div class="product">
          <img src="favicon.svg" alt="" width="44" height="44" />
          <div>
            <h1>{{ 'product.name' | transloco }}</h1>
            <p class="ns-quiet">{{ subtitle() }}</p>
          </div>
        </div>
        <ng-content />
      </div>
    </main>
  `,
  styleUrl: './entry-panel.scss',
})
export class EntryPanel {
  readonly subtitle = input.required<string>();
}
