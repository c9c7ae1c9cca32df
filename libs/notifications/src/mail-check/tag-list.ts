/**
 * Reads `tag=value; tag=value` of DKIM and DMARC (RFC 6376, section 3.2).
 * @returns undefined when a part is no such pair, or a tag comes twice
 */
export function readTags(text: string): ReadonlyMap<string, string> | undefined {
  const tags = new Map<string, string>();
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') {
      continue;
    }
    const equals = part.indexOf('=');
    const tag = part.slice(0, Math.max(equals, 0)).trim().toLowerCase();
    if (tag === '' || tags.has(tag)) {
      return undefined;
    }
    tags.set(tag, part.slice(equals + 1).trim());
  }
  return tags;
}
