/** What the municipality's data say of a settlement. */
interface Place {
  readonly code: string;
  readonly kind: string;
}

/** Kinds of settlements as the server names them, greatest first. */
const kinds = ['city', 'town', 'village'];

/**
 * The settlement that needs no name beside a street: the only one of the municipality's greatest kind. Null where
 * several are as great, then each is named.
 * @returns its code
 */
export function mainTownOf(settlements: readonly Place[]): string | null {
  const greatest = kinds.find((kind) => settlements.some((each) => each.kind === kind));
  const [first, ...others] = settlements.filter(({ kind }) => kind === greatest);
  return first && others.length === 0 ? first.code : null;
}
