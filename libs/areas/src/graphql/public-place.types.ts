import { Point, SettlementType } from '@ns/municipality';
import { enumOf, field, fieldsOf, nullable } from '@ns/platform';
import { placeKinds } from '@ns/streets';
import { Float, Int, ObjectType } from 'type-graphql';

export const PlaceKindEnum = enumOf('PlaceKind', 'What has a page: a street, a quarter or a settlement.', placeKinds);

@ObjectType({ description: 'How it goes with the published signals of a place; nothing else is counted.' })
export class PublicPlaceFigures extends fieldsOf({
  open: field(Int, 'On which work goes on.'),
  done: field(Int, 'That have ended in some way.'),
  repaired: field(Int, 'Of how many `medianDays` is: the newest that were repaired, at most 500.'),
  medianDays: nullable(
    Float,
    'Half of the repaired ones took no longer from receipt to the outcome, days; null with fewer than 5.',
  ),
}) {}

@ObjectType({ description: 'A street, quarter or settlement as its page in the portal shows it.' })
export class PublicPlace extends fieldsOf({
  kind: field(PlaceKindEnum),
  name: field(String, 'A street with its kind: „бул. Липник“.'),
  settlement: field(SettlementType),
  code: nullable(String, 'Of the street or quarter within its settlement; null for a settlement.'),
  path: field(String, 'Path of its page, `/ulitsa/ruse/bulevard-lipnik`: the only one, whichever was asked for.'),
  url: field(String, 'Address of its page.'),
  location: nullable(Point, 'Half way along a street; the middle of a quarter or settlement, where it is known.'),
  bbox: nullable([Float], 'Of a street: west, south, east, north in degrees.', { rows: 4 }),
}) {}
