/**
 * The yardstick: Apollo Server, type-graphql and MikroORM as their manuals show them, on the same tables, with the
 * relations that each query asks for populated. No rights, session, audit, names of statuses or signed addresses. A
 * process of its own: `node reads-stock.js <port> <database url>`.
 */
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { raw } from '@mikro-orm/core';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, buildSchema, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Signal, stockEntities } from './stock-entities.ts';
import { StockPoint, StockSignal } from './stock-types.ts';

const [port = '', clientUrl = ''] = process.argv.slice(2);
const open = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'];
/** Metres of a degree, as far as a box needs them. */
const metresPerDegree = 111_195;

interface Context {
  readonly em: SqlEntityManager;
}

@Resolver()
class StockResolver {
  @Query(() => [StockSignal])
  async signals(@Ctx() { em }: Context, @Arg('first', () => Int) limit: number) {
    return em.find(
      Signal,
      {},
      {
        orderBy: { createdAt: 'desc', id: 'desc' },
        limit,
        populate: ['category', 'settlement', 'department', 'assignee', 'registrations'],
      },
    );
  }

  @Query(() => StockSignal, { nullable: true })
  async signal(@Ctx() { em }: Context, @Arg('id', () => ID) id: string) {
    return em.findOne(Signal, id, {
      populate: [
        'category',
        'settlement',
        'department',
        'assignee',
        'photos',
        'events.actor',
        'events.photos',
        'deliveries',
      ],
    });
  }

  @Query(() => [StockSignal])
  async publicSignals(@Ctx() { em }: Context, @Arg('first', () => Int) limit: number) {
    return em.find(
      Signal,
      { publishedAt: { $ne: null } },
      { orderBy: { createdAt: 'desc', id: 'desc' }, limit, populate: ['category', 'settlement', 'photos'] },
    );
  }

  @Query(() => [StockSignal])
  async nearbySignals(
    @Ctx() { em }: Context,
    @Arg('location', () => StockPoint) { lat, lon }: StockPoint,
    @Arg('radiusMeters', () => Int) radiusMeters: number,
  ) {
    const north = radiusMeters / metresPerDegree;
    const east = north / Math.cos((lat * Math.PI) / 180);
    const place = (alias: string) => `map_point(${alias}.lon, ${alias}.lat)`;
    const box = [lon - east, lat - north, lon + east, lat + north];
    return em.find(
      Signal,
      {
        publishedAt: { $ne: null },
        lat: { $ne: null },
        status: { $in: open },
        [raw((alias) => `${place(alias)} <@ box(map_point(?, ?), map_point(?, ?))`, box)]: [],
      },
      {
        orderBy: { [raw((alias) => `${place(alias)} <-> map_point(?, ?)`, [lon, lat])]: 'asc' },
        limit: 20,
        populate: ['category', 'settlement', 'photos'],
      },
    );
  }
}

const orm = await MikroORM.init({ clientUrl, entities: stockEntities, pool: { max: 10 }, ensureDatabase: false });
const schema = await buildSchema({ resolvers: [StockResolver], validate: false });
const server = new ApolloServer<Context>({ schema });
await startStandaloneServer(server, {
  listen: { port: Number(port), host: '127.0.0.1' },
  context: async () => Promise.resolve({ em: orm.em.fork() }),
});
process.send?.('ready');
