import { Component, computed, inject } from '@angular/core';
import { IonAccordion } from '@ionic/angular/ion-accordion';
import { IonAccordionGroup } from '@ionic/angular/ion-accordion-group';
import { OpenDataDocument } from '@ns/contract/city';
import { LanguageStore, ScreenTexts, serverOriginToken, watchQuery } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

/** The files that everybody may use: what is in them, how to ask for a part, and examples. */
@Component({
  selector: 'ns-open-data-page',
  imports: [screenParts, IonAccordion, IonAccordionGroup],
  templateUrl: './open-data-page.html',
  styleUrl: './open-data-page.css',
})
export class OpenDataPage {
  protected readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  protected readonly answer = watchQuery(OpenDataDocument);
  protected readonly origin = inject(serverOriginToken);
  /** The address of the server as programs elsewhere need it. */
  protected readonly site = this.origin || location.origin;
  protected readonly files = computed(() => this.answer.data()?.openData);
  protected readonly licence = computed(
    () => `https://creativecommons.org/licenses/by/4.0/deed.${this.language.tag()}`,
  );
  protected readonly descriptions = ['/open-data/datapackage.json', '/open-data/catalog.jsonld'] as const;
  protected readonly examples = [
    { key: 'period', text: `curl "${this.site}/open-data/signals.csv?from=2026-07-01&to=2026-09-30" > signals.csv` },
    {
      key: 'pandas',
      text:
        `import pandas\n` +
        `signals = pandas.read_csv("${this.site}/open-data/signals.csv",\n` +
        `    dtype={"settlement": "string"}, parse_dates=["receivedAt", "resolvedAt"])\n` +
        `print(signals.groupby("category")["daysToResolve"].median())`,
    },
    {
      key: 'map',
      text: `map.addSource("signals", { type: "geojson", data: "${this.site}/open-data/signals.geojson" })`,
    },
    { key: 'news', text: `${this.site}/feeds/signals.atom` },
  ] as const;

  protected nameOf(address: string): string {
    return address.slice(address.lastIndexOf('/') + 1);
  }
}
