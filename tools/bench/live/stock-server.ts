/**
 * The yardstick: type-graphql, graphql-ws and Redis pub/sub as their manuals show them. Redis carries the row; each
 * subscriber filters it and executes its own selection. Rights are not asked, nothing is replayed. A process of its
 * own: `node live-stock.js <port> <redis url>`.
 */
import 'reflect-metadata';
import { createServer } from 'node:http';
import { createPubSub } from '@graphql-yoga/subscription';
import { useServer } from 'graphql-ws/use/ws';
import { Redis } from 'ioredis';
import { Arg, buildSchema, Query, Resolver, Root, Subscription } from 'type-graphql';
import { WebSocketServer } from 'ws';
import { stockChannel } from './selection.ts';
import { SignalEventMessage, SignalFilter } from './stock-types.ts';

const [port = '', redisUrl = ''] = process.argv.slice(2);
const pubSub = createPubSub<{ [stockChannel]: [SignalEventMessage] }>();
const redis = new Redis(redisUrl);
redis.on('message', (_channel, text) => pubSub.publish(stockChannel, JSON.parse(text) as SignalEventMessage));
await redis.subscribe(stockChannel);

@Resolver()
class StockResolver {
  @Query(() => Boolean)
  ok(): boolean {
    return true;
  }

  @Subscription(() => SignalEventMessage, {
    topics: stockChannel,
    filter: ({ payload, args }: { payload: SignalEventMessage; args: { filter?: SignalFilter } }) =>
      args.filter?.categories?.includes(payload.event?.signal.category.code ?? '') ?? true,
  })
  signalEvents(
    @Root() message: SignalEventMessage,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
    @Arg('filter', () => SignalFilter, { nullable: true }) _filter: SignalFilter | null,
  ): SignalEventMessage {
    return message;
  }
}

const schema = await buildSchema({ resolvers: [StockResolver], pubSub, validate: false });
const server = createServer();
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
