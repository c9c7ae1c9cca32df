/** Whether this is a phone or tablet, which its person carries: a computer on a desk may be everybody's. */
export function isCarried(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
