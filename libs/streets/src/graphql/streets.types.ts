import { Point, SettlementType } from '@ns/municipality';
import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType('Street', { description: 'A street that a typed address may mean.' })
export class StreetType {
  @Field(() => String, {
    description: 'Its code within its settlement, `boulevard.Липник`; it stays when streets are imported anew.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'Its name with its kind: „бул. Липник“, in English in Latin letters.' })
  readonly name!: string;

  @Field(() => String, { description: 'The name with the house number that was typed; as `address` of a signal.' })
  readonly address!: string;

  @Field(() => SettlementType)
  readonly settlement!: SettlementType;

  @Field(() => Point, { description: 'Half way along the street.' })
  readonly location!: Point;

  @Field(() => [Float], { description: 'West, south, east, north in degrees.' })
  readonly bbox!: readonly number[];
}

@ObjectType('PointAddress', { description: 'What is near a point.' })
export class PointAddressType {
  @Field(() => String, { nullable: true, description: 'EKATTE code; null outside of the municipality.' })
  readonly settlement!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a quarter within 1.2 km, within its settlement.' })
  readonly quarter!: string | null;

  @Field(() => String, { nullable: true, description: 'The nearest street within 80 m, with its kind.' })
  readonly street!: string | null;

  @Field(() => Float, { description: 'How far outside of the municipality, metres; 0 inside.' })
  readonly metersOutside!: number;
}
