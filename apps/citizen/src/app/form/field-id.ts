let used = 0;

/** An element id that no other field of the page has. */
export function nextFieldId(): string {
  used += 1;
  return `field-${String(used)}`;
}
