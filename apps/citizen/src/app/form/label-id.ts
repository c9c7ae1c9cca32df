let used = 0;

/** An element id that no other label of the page has. */
export function nextLabelId(): string {
  used += 1;
  return `label-${used}`;
}
