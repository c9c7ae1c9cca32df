import { field, fieldsOf, nullable } from '@ns/platform';
import { Point, SettlementType } from '@ns/municipality';
import { Float, ObjectType } from 'type-graphql';

@ObjectType('Street', { description: 'A street that a typed address may mean.' })
export class StreetType extends fieldsOf({
  code: field(String, 'Its code within its settlement, `boulevard.Липник`; it stays when streets are imported anew.'),
  name: field(String, 'Its name with its kind: „бул. Липник“, in English in Latin letters.'),
  address: field(String, 'The name with the house number that was typed; as `address` of a signal.'),
  settlement: field(SettlementType),
  location: field(Point, 'Half way along the street.'),
  exact: field(
    Boolean,
    'Whether the text of `streets` names the whole street, so that nothing is left to be chosen; false for `street`.',
  ),
  bbox: field([Float], 'West, south, east, north in degrees.', { rows: 4 }),
}) {}

@ObjectType('PointAddress', { description: 'What is near a point.' })
export class PointAddressType extends fieldsOf({
  settlement: nullable(String, 'EKATTE code; null outside of the municipality.'),
  quarter: nullable(String, 'Code of a quarter within 1.2 km, within its settlement.'),
  street: nullable(String, 'The nearest street within 80 m, with its kind.'),
  metersOutside: field(Float, 'How far outside of the municipality, metres; 0 inside.'),
}) {}
