import { sql } from '@ns/platform';
import { type Condition } from './signal-box.ts';

/**
 * Any of some codes. One alone is compared by itself: only then an index that begins with the column is in the order of
 * the list.
 */
export function oneOf(column: ReturnType<typeof sql>, codes: readonly string[]): Condition {
  const [only] = codes;
  return codes.length === 1 && only !== undefined
    ? sql<boolean>`${column} = ${only}`
    : sql<boolean>`${column} = any(${codes}::text[])`;
}

/** A condition, or its opposite. */
export function equalsFlag(condition: Condition, wanted: boolean): Condition {
  return wanted ? condition : sql<boolean>`not ${condition}`;
}

/** Every one of some conditions; true when there are none. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
