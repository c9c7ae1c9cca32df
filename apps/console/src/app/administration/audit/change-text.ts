/**
 * A change in one line for people: `role: CLERK → HEAD`; of what was made or removed only the values.
 * @param before fields before the change as JSON of an object; null when there were none
 */
export function changeText(before: string | null | undefined, after: string | null | undefined): string {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names
    .map((name) => {
      const values = [old, fresh].filter((fields) => name in fields).map((fields) => valueText(fields[name]));
      return `${name}: ${values.join(' → ')}`;
    })
    .join(' · ');
}

function fieldsOf(json: string | null | undefined): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(json ?? '{}');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function valueText(value: unknown): string {
  if (value === null) {
    return '–';
  }
  return Array.isArray(value)
    ? value.map(valueText).join(', ')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}
