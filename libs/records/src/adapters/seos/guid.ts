const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** The wire form of a GUID: the braces belong to the value. */
export function toWireGuid(uuid: string): string {
  return `{${uuid.toUpperCase()}}`;
}

/** A plain lower-case UUID from either form, or undefined when it is no GUID. */
export function fromWireGuid(text: string | undefined): string | undefined {
  return guid.exec(text ?? '')?.[1]?.toLowerCase();
}
