import { graphql, type GraphQLNamedType, printType } from 'graphql';
import { Arg, InputType, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { field, fieldsOf, nullable, omittable } from './fields-of.ts';
import { DateScalar } from './scalars.ts';
import { schemaOf } from './schema-of.ts';

const ColourEnum = { RED: 'RED', BLUE: 'BLUE' } as const;
registerEnumType(ColourEnum, { name: 'Colour' });

@ObjectType()
abstract class Named extends fieldsOf({ name: field(String, 'As people say it.') }) {}

@ObjectType()
class Bench extends fieldsOf(Named, {
  seats: field(Int),
  colour: field(ColourEnum),
  paintedOn: nullable(DateScalar),
}) {}

@InputType()
class BenchInput extends fieldsOf({ seats: omittable(Int, 'How many.', 3), names: field([String]) }) {}

@Resolver(() => Bench)
class BenchResolver {
  @Query(() => Bench)
  bench(@Arg('input', () => BenchInput) { names, seats }: BenchInput): Bench {
    return { name: names.join(' '), seats: seats ?? 0, colour: 'RED', paintedOn: null };
  }
}

const schema = schemaOf([new BenchResolver()]);
const printed = (name: string) => printType(schema.getType(name) as GraphQLNamedType).replaceAll(/\s+/g, ' ');

describe('fields of a class', () => {
  it('stand in the schema, those of the parent among them', () => {
    expect(printed('Bench')).toBe(
      'type Bench { """As people say it.""" name: String! seats: Int! colour: Colour! paintedOn: Date }',
    );
    expect(printed('BenchInput')).toBe('input BenchInput { """How many.""" seats: Int = 3 names: [String!]! }');
  });

  it('are read from the input and from the object', async () => {
    const { data } = await graphql({ schema, source: '{ bench(input: { names: ["a", "b"] }) { name seats colour } }' });
    expect(data).toEqual({ bench: { name: 'a b', seats: 3, colour: 'RED' } });
  });

  it('have the types of the schema', () => {
    expectTypeOf<Bench['name' | 'paintedOn']>().toEqualTypeOf<string | null>();
    expectTypeOf<BenchInput['seats']>().toEqualTypeOf<number | null | undefined>();
    expectTypeOf<BenchInput['names']>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<Bench['colour']>().toEqualTypeOf<'RED' | 'BLUE'>();
  });
});
