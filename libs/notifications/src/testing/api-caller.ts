import type { ApiContext, Role } from '@ns/identity';
import { type Language, RequestLoaders, schemaOf } from '@ns/platform';
import { SignalType } from '@ns/signals';
import { graphql, type GraphQLSchema } from 'graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { NotificationsTestBed } from './notifications-test-bed.ts';

/** Stands in for the signals slice: what this slice adds to a signal needs its id only. */
@Resolver()
class BareSignals {
  @Query(() => [SignalType])
  signals(@Ctx() _context: ApiContext, @Arg('ids', () => [ID]) ids: string[]): readonly Pick<SignalType, 'id'>[] {
    return ids.map((id) => ({ id }));
  }
}

/** Who asks; without an id an account that is in no table. */
export interface Asker {
  readonly role: Role | null;
  readonly id?: string;
  readonly departments?: readonly string[];
  readonly language?: Language;
}

/** Asks the slice's resolvers as the api would. */
export class ApiCaller {
  private constructor(
    private readonly bed: NotificationsTestBed,
    private readonly schema: GraphQLSchema,
  ) {}

  static open(bed: NotificationsTestBed): ApiCaller {
    return new ApiCaller(bed, schemaOf([new BareSignals(), ...bed.api().resolvers]));
  }

  /** The data, or the code of the first error. */
  async ask(source: string, { role, id = 'a', departments = [], language = 'BG' }: Asker = { role: 'DISPATCHER' }) {
    const contextValue: Partial<ApiContext> = {
      em: this.bed.database.fork(),
      loaders: new RequestLoaders(),
      clientAddress: '192.0.2.7',
      language,
      viewer:
        role === null
          ? { kind: 'anonymous', token: 'none' }
          : { kind: 'account', id, sessionId: 's', role, departments, language },
    };
    const { data, errors } = await graphql({ schema: this.schema, source, contextValue });
    return {
      data: (data ?? null) as Record<string, unknown> | null,
      code: errors?.[0]?.extensions['code'] ?? errors?.[0]?.message,
    };
  }
}
