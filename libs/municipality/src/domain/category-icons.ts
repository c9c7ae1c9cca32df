/** Names of the pictures that both front ends have for categories. */
export const categoryIcons = [
  'bench',
  'building',
  'bus',
  'car',
  'dots',
  'lamp',
  'paw',
  'playground',
  'road',
  'scales',
  'snow',
  'traffic-light',
  'tree',
  'waste',
  'wind',
] as const;

/** Whether the front ends have a picture of that name. */
export function isIcon(name: string): boolean {
  return categoryIcons.some((each) => each === name);
}
