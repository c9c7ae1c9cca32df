import type { Permissions } from '../access/permissions.ts';
import type { IconName } from '../appearance/icon-set.ts';
import { isCarried } from '../offline/carried.ts';

/** A screen of the console. */
export interface Place {
  readonly path: string;
  /** key of its short name in the bar */
  readonly label: string;
  /** key of its title */
  readonly title: string;
  readonly icon: IconName;
  /** What it says of how much waits there. */
  readonly counts?: 'attention' | 'letters' | 'today';
}

/**
 * The screens in the bar on top that somebody with these permissions may open.
 * @param readsLetters whether a mailbox is read whose letters the person sees
 */
export function placesInBar(permissions: Permissions, readsLetters: boolean): readonly Place[] {
  const where = (may: boolean, place: Place): readonly Place[] => (may ? [place] : []);
  const named = (path: string, title: string, icon: IconName, label = title): Place => ({ path, title, icon, label });
  return [
    named('/inbox', 'inbox.title', 'inbox', 'nav.inbox'),
    ...where(permissions.setsDates(), { ...named('/today', 'today.title', 'clock', 'nav.today'), counts: 'today' }),
    ...where(isCarried(), named('/around-me', 'aroundMe.title', 'place')),
    ...where(permissions.enters(), named('/on-behalf', 'onBehalf.title', 'add', 'onBehalf.nav')),
    ...where(readsLetters, { ...named('/letters', 'letters.title', 'mail', 'nav.letters'), counts: 'letters' }),
    ...where(permissions.seesWorkload(), named('/workload', 'workload.title', 'people', 'nav.workload')),
    ...where(permissions.has('insights.read'), named('/insights', 'insights.title', 'chart', 'nav.insights')),
    { ...named('/stuck', 'stuck.title', 'attention', 'nav.stuck'), counts: 'attention' },
    ...where(permissions.administers(), named('/administration', 'administration.title', 'settings')),
  ];
}

/** The screens that one reaches from others, of those that somebody with these permissions may open. */
export function placesBeside(permissions: Permissions): readonly Place[] {
  const named = (path: string, title: string, icon: IconName): Place => ({ path, title, icon, label: title });
  return [
    named('/map', 'map.title', 'map'),
    named('/board', 'board.title', 'board'),
    named('/texts', 'texts.title', 'text'),
    named('/account', 'ownAccount.title', 'shield'),
    ...(permissions.has('registration.compare') ? [named('/stuck/comparisons', 'comparisons.title', 'history')] : []),
  ];
}
