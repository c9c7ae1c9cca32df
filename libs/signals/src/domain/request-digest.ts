import { createHash } from 'node:crypto';

/**
 * A digest of what was asked for with a key, kept beside the key: the same request again has the same digest, another
 * one has another. What says nothing (null, an empty text or list) does not count, so that a field that a later release
 * adds changes no digest of a request without it.
 * @param content values of JSON
 * @returns SHA-256 in hexadecimal
 */
export function requestDigest(content: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(content) ?? null))
    .digest('hex');
}

/** The value with the fields of its objects in one order and without what says nothing; undefined when it is empty. */
function canonical(value: unknown): unknown {
  if (value == null || value === '') {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map(canonical);
  }
  if (typeof value !== 'object') {
    return value;
  }
  const said = Object.entries(value)
    .map(([name, part]) => [name, canonical(part)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
