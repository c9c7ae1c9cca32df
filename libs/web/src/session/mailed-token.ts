import { Location } from '@angular/common';
import { computed, effect, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type ParamMap } from '@angular/router';

const name = 'token';

/**
 * The token of the mailed link that leads to this page; empty without one. It stands after `#`, where no server, log or
 * `Referer` has it. Links of older mails have it as a parameter: it leaves the address at once and stands after `#`
 * then. Call it where a page is constructed.
 */
export function mailedToken(): Signal<string> {
  const { fragment, queryParamMap, snapshot } = inject(ActivatedRoute);
  const location = inject(Location);
  const after = toSignal(fragment, { initialValue: snapshot.fragment });
  const parameters = toSignal(queryParamMap, { initialValue: snapshot.queryParamMap });
  const move = (given: ParamMap): void => {
    if (given.has(name)) {
      location.replaceState(addressWithout(location.path(true), given.get(name) ?? ''), '', location.getState());
    }
  };
  move(snapshot.queryParamMap);
  effect(() => {
    move(parameters());
  });
  return computed(() => new URLSearchParams(after() ?? '').get(name) ?? parameters().get(name) ?? '');
}

/** @param address path, parameters and fragment of a page */
function addressWithout(address: string, token: string): string {
  const [path = '', query = ''] = (address.split('#', 1)[0] ?? '').split('?', 2);
  const others = new URLSearchParams(query);
  others.delete(name);
  const rest = others.size > 0 ? `?${others.toString()}` : '';
  return `${path}${rest}#${name}=${encodeURIComponent(token)}`;
}
