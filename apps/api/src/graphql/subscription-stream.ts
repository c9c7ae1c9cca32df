import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { LiveSubscription } from '../live/live-subscription.ts';
import type { ServerContext } from './api-context-factory.ts';

/**
 * Runs a subscription. Live events of signals send their own frames (see `live/`). Others run with one context per
 * event: a unit of work must not outlive the moment it read. An event that cannot be read is the last one: its error
 * is sent and the stream ends.
 */
export async function subscribeWithFreshContexts(
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source) || source instanceof LiveSubscription) {
    return source;
  }
  const events = source[Symbol.asyncIterator]() as AsyncIterator<unknown>;
  const context = args.contextValue as Pick<ServerContext, 'renew'>;
  let hasFailed = false;
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    await events.return?.();
    return { done: true, value: undefined };
  };
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      if (hasFailed) {
        return end();
      }
      const event = await events.next();
      if (event.done) {
        return { done: true, value: undefined };
      }
      const value = await execute({ ...args, rootValue: event.value, contextValue: context.renew() });
      hasFailed = value.errors !== undefined && !value.data;
      return { done: false, value };
    },
    return: end,
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}
