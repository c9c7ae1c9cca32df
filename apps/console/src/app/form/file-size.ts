const [kilobyte, megabyte] = [1_000, 1_000_000];

/**
 * The size of a file as a person reads it: „12 kB“, „3,4 MB“.
 * @param tag of the language of the screen
 */
export function fileSize(bytes: number, tag: string): string {
  const isLarge = bytes >= megabyte;
  const format = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(isLarge ? bytes / megabyte : Math.max(1, bytes / kilobyte));
}
