import { Injectable, computed } from '@angular/core';
import { CatalogueDocument } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { mainTownOf } from './main-town.ts';

/** A group of the category menu: a main category with what can be chosen in it. */
export interface CategoryGroup {
  readonly code: string;
  readonly name: string;
  readonly choices: readonly { readonly code: string; readonly name: string }[];
}

/** The menus of the municipality: departments, categories, settlements, bodies outside. The shell provides it. */
@Injectable()
export class Catalogue {
  private readonly query = watchQuery(CatalogueDocument, () => ({}));

  readonly failure = this.query.error;
  readonly departments = computed(() => this.query.data()?.departments ?? []);
  readonly externalBodies = computed(() => this.query.data()?.externalBodies ?? []);
  readonly settlements = computed(() => this.query.data()?.settlements ?? []);
  /** Code of the settlement that needs no name beside a street; null: each is named. */
  readonly mainTown = computed(() => mainTownOf(this.settlements()));
  readonly categories = computed<readonly CategoryGroup[]>(() =>
    (this.query.data()?.categories ?? []).map(({ code, name, children }) => ({
      code,
      name,
      choices: children.length ? children : [{ code, name }],
    })),
  );

  /** Reads the menus anew: they were edited. */
  again(): void {
    void this.query.refetch();
  }
}
