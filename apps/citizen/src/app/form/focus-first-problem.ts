/** Takes the reader to the first field with an error, once the page has drawn it. */
export function focusFirstProblem(host: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = host.querySelector<HTMLElement & { setFocus?: () => Promise<void> }>(
      '.ion-invalid, [aria-invalid="true"]',
    );
    // A field of Ionic has the element that takes the keys inside; that of a choice is in its shadow.
    const inside = field?.shadowRoot?.querySelector<HTMLElement>('button');
    void (field?.setFocus?.() ?? (inside ?? field)?.focus());
    field?.scrollIntoView({ block: 'center' });
  });
}
