/** Takes the reader to the first field with an error, once the page has drawn it. */
export function focusFirstProblem(host: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = host.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
}
