/**
 * Reads parameters of an address. A parameter that is written twice comes as a list, which no reader of ours means.
 * @param query as the router parsed it
 * @returns the named parameters as texts; undefined when one of them is given more than once
 */
export function queryTexts<const Name extends string>(
  query: unknown,
  names: readonly Name[],
): Readonly<Record<Name, string | undefined>> | undefined {
  const given = new Map<string, unknown>(Object.entries(query ?? {}));
  const read = names.map((name) => [name, given.get(name)] as const);
  return read.every(([, value]) => value === undefined || typeof value === 'string')
    ? (Object.fromEntries(read) as Record<Name, string | undefined>)
    : undefined;
}
