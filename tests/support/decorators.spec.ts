import { buildSchema, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

@ObjectType({ description: 'A place to stand.' })
class Bench {
  @Field(() => String)
  name = 'under the lime tree';

  @Field(() => String, { nullable: true })
  maker?: string;
}

@Resolver(() => Bench)
class BenchResolver {
  @Query(() => Bench)
  bench(): Bench {
    return new Bench();
  }
}

describe('classes in tests', () => {
  it('carry type-graphql decorators as in the built processes', async () => {
    const schema = await buildSchema({ resolvers: [BenchResolver], validate: false });
    expect(printSchema(schema)).toContain('maker: String');
  });

  it('define declared fields, as useDefineForClassFields says', () => {
    expect(Object.hasOwn(new Bench(), 'maker')).toBe(true);
  });
});
