import { type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type SignalQuery, paramsOf, signalQueryFrom } from './signal-query.ts';

/** The list that the address of a screen asks for. */
export interface ListAddress {
  readonly query: Signal<SignalQuery>;
  /** Writes another list into the address, in place of this one. */
  readonly change: (query: SignalQuery) => void;
}

/** Reads and writes the address of the present route: list, map and board show what it says. */
export function listAddress(): ListAddress {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const params = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  return {
    query: computed(() => signalQueryFrom(params()), {
      equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    }),
    change: (query) => {
      void router.navigate([], {
        relativeTo: route,
        queryParams: paramsOf(query),
        queryParamsHandling: 'merge',
        replaceUrl: true,
      });
    },
  };
}
