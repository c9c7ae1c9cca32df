import type { Turn } from '@ns/platform';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { ComingOperation, OperationTurns } from './operation-turns.ts';

/** What a socket has, as far as this is concerned. */
interface Closing {
  once(event: 'close', listener: () => void): unknown;
}

/** Operations over WebSocket wait for the same turns as those over HTTP: a socket is no way around them. */
export class SocketTurns {
  private readonly running = new WeakMap<object, Turn>();
  private readonly closed = new WeakMap<Closing, AbortSignal>();

  constructor(private readonly turns: OperationTurns) {}

  /**
   * Reads an operation when its turn comes.
   * @param read parses, validates and counts it; its errors end the turn
   */
  async prepare(
    coming: ComingOperation,
    read: () => ExecutionArgs | readonly GraphQLError[],
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    let turn: Turn | undefined;
    try {
      turn = await this.turns.enter(coming);
      const prepared = read();
      if ('length' in prepared) {
        turn.leave();
      } else {
        this.running.set(prepared, turn);
      }
      return prepared;
    } catch (cause) {
      turn?.leave();
      if (cause instanceof GraphQLError) {
        return [cause];
      }
      throw cause;
    }
  }

  /** Runs what was prepared; its turn ends with the result, or when a subscription has begun. */
  async run<Result>(prepared: object, work: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await work();
    } finally {
      this.running.get(prepared)?.leave();
    }
  }

  /** Aborted when the socket is closed. */
  whenClosed(socket: Closing): AbortSignal {
    const known = this.closed.get(socket);
    if (known) {
      return known;
    }
    const left = new AbortController();
    socket.once('close', () =>
      left.abort(new GraphQLError('The client is gone.', { extensions: { code: 'BAD_REQUEST' } })),
    );
    this.closed.set(socket, left.signal);
    return left.signal;
  }
}
