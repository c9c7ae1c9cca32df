/**
 * The yardstick: Apollo Server, type-graphql, MikroORM, graphql-ws and Redis pub/sub as their manuals show them, on the
 * same tables, with the relations that each query asks for populated. Redis carries the row of an event; each
 * subscriber filters it and executes its own selection. No rights, session, audit, replay, names of statuses or signed
 * addresses. A process of its own: `node stock-server.js <port> <database url> [<socket port> <redis url>]`.
 */
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createPubSub } from '@graphql-yoga/subscription';
import { raw } from '@mikro-orm/core';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { useServer } from 'graphql-ws/use/ws';
import { Redis } from 'ioredis';
import { Arg, buildSchema, Ctx, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { WebSocketServer } from 'ws';
import { Signal, stockEntities } from './entities.ts';
import { stockChannel as channel, StockLiveEvent, StockPoint, StockSignal } from './types.ts';

const [port = '', clientUrl = '', socketPort = '', redisUrl = ''] = process.argv.slice(2);
const open = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'];
/** Metres of a degree, as far as a box needs them. */
const metresPerDegree = 111_195;

interface Context {
  readonly em: SqlEntityManager;
}

@Resolver()
class StockResolver {
  @Subscription(() => StockLiveEvent, {
    topics: channel,
    filter: ({ payload, args }: { payload: StockLiveEvent; args: { category: string } }) =>
      payload.signal.category.code === args.category,
  })
  signalEvents(@Root() event: StockLiveEvent, @Arg('category', () => String) _category: string): StockLiveEvent {
    return event;
  }

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
const pubSub = createPubSub<{ [channel]: [StockLiveEvent] }>();
const schema = await buildSchema({ resolvers: [StockResolver], pubSub, validate: false });
const server = new ApolloServer<Context>({ schema });
await startStandaloneServer(server, {
  listen: { port: Number(port), host: '127.0.0.1' },
  context: async () => Promise.resolve({ em: orm.em.fork() }),
});
if (redisUrl) {
  const redis = new Redis(redisUrl);
  const dates = (name: string, value: unknown) => (/(^a|A)t$/.test(name) ? new Date(String(value)) : value);
  redis.on('message', (_, text) => pubSub.publish(channel, JSON.parse(text, dates) as StockLiveEvent));
  await redis.subscribe(channel);
  useServer({ schema }, new WebSocketServer({ host: '127.0.0.1', port: Number(socketPort), path: '/graphql' }));
}
process.send?.('ready');
