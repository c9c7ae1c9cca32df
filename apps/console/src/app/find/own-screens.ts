import { Injectable, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Permissions } from '../access/permissions.ts';
import { partsFor } from '../administration/administration-part.ts';
import { routes as administration } from '../administration/administration.routes.ts';
import { LettersWatch } from '../live/letters-watch.ts';
import { placesBeside, placesInBar } from '../navigation/places.ts';
import { AllNames } from './all-names.ts';
import type { FindEntry } from './find-entry.ts';

/** All screens that the signed-in person may open, by their names in every language. */
@Injectable()
export class OwnScreens {
  private readonly router = inject(Router);
  private readonly permissions = inject(Permissions);
  private readonly letters = inject(LettersWatch);
  private readonly names = inject(AllNames);

  readonly entries = computed<readonly FindEntry[]>(() => {
    const to = (path: string) => ({ code: `screen:${path}`, act: () => this.router.navigateByUrl(path) });
    const places = [...placesInBar(this.permissions, this.letters.count() !== null), ...placesBeside(this.permissions)];
    const section = this.names.of('administration.title');
    const parts = partsFor(this.permissions, administration[0]?.children ?? []);
    return [
      ...places.map(({ path, title, label, icon }) => ({ ...to(path), icon, ...this.names.of(title, label) })),
      ...parts.map(({ path, title, icon }) => {
        const { name, alsoCalled } = this.names.of(title);
        const found = { name, alsoCalled: `${alsoCalled} ${section.alsoCalled}`, detail: section.name };
        return { ...to(`/administration/${path}`), icon, ...found };
      }),
    ];
  });
}
