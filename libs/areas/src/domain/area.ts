/** What somebody follows: one place at most, with or without a category. Codes; null means any. */
export interface Area {
  /** EKATTE code; quarters and streets have it too */
  readonly settlement: string | null;
  /** code within the settlement */
  readonly quarter: string | null;
  /** code within the settlement, `boulevard.Липник` */
  readonly street: string | null;
  /** a leaf, or a group that stands for all its leaves */
  readonly category: string | null;
}

/** Where something is, by codes. */
export interface Spot {
  readonly settlement: string;
  readonly quarter: string | null;
  /** the nearest street with the settlement that it belongs to; null where none is near */
  readonly street: { readonly settlement: string; readonly code: string } | null;
  /** a leaf */
  readonly category: string;
}

export const areaKinds = ['SETTLEMENT', 'QUARTER', 'STREET', 'CATEGORY'] as const;
/** What an area is named by: its place, or its category where it has none. */
export type AreaKind = (typeof areaKinds)[number];

/** The kind of an area by its narrowest part. */
export function areaKind({ settlement, quarter, street }: Area): AreaKind {
  if (street !== null) {
    return 'STREET';
  }
  if (quarter !== null) {
    return 'QUARTER';
  }
  return settlement === null ? 'CATEGORY' : 'SETTLEMENT';
}

/**
 * Whether a signal lies in an area.
 * @param leaves the leaf codes that the area's category stands for
 */
export function isInArea(area: Area, spot: Spot, leaves: readonly string[]): boolean {
  return isAtPlace(area, spot) && (area.category === null || leaves.includes(spot.category));
}

function isAtPlace({ settlement, quarter, street }: Area, spot: Spot): boolean {
  if (street !== null) {
    return spot.street?.settlement === settlement && spot.street?.code === street;
  }
  return (settlement === null || spot.settlement === settlement) && (quarter === null || spot.quarter === quarter);
}
