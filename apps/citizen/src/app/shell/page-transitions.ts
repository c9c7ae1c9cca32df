/**
 * Pages slide on a phone, as in other apps; on a wide screen and for readers who asked for less motion they just
 * change.
 */
export function wantsPageTransitions(view: Pick<Window, 'matchMedia'>): boolean {
  return view.matchMedia('(width < 48rem)').matches && !view.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
