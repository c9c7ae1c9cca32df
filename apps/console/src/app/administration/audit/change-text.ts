/** The words of the audit for what entries hold: names of fields, and values that are codes. */
export interface ChangeWords {
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * A change in one line for people: `роля: Служител → Началник на звено`; of what was made or removed only the values.
 * A field or a value without words stands as it is.
 * @param before fields before the change as JSON of an object; null when there were none
 */
export function changeText(
  before: string | null | undefined,
  after: string | null | undefined,
  { fields, values }: ChangeWords,
): string {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names
    .map((name) => {
      const sides = [old, fresh].filter((side) => name in side).map((side) => valueText(side[name], values));
      return `${fields[name] ?? name}: ${sides.join(' → ')}`;
    })
    .join(' · ');
}

function fieldsOf(json: string | null | undefined): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(json ?? '{}');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function valueText(value: unknown, words: ChangeWords['values']): string {
  if (value === null) {
    return '–';
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? '–' : value.map((each) => valueText(each, words)).join(', ');
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return words[text] ?? text;
}
