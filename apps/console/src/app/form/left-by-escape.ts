/**
 * Whether Escape closes a form in the page: not while a menu of it is open, which Escape closes first, and not once
 * something was typed, which would be lost.
 */
export function isLeftByEscape(event: Event, isDirty: boolean): boolean {
  const { target } = event;
  const isInMenu = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
  return !isDirty && !isInMenu && !event.defaultPrevented;
}
