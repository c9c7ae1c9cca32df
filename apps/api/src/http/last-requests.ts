import { Server } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How a server that stops lets requests end. */
export interface LastRequests {
  /**
   * Lets connections end after the request that they carry, from now on: a server that closes would wait for a client
   * that keeps its connection for later.
   */
  announce(): void;
  /**
   * Takes no new connection, and goes on with those that it has. Connections that wait in the kernel until Node takes
   * them would be reset, so it looks for a moment in which none waits; a busy server has none, and takes no more after
   * a second.
   */
  takeNoMore(): Promise<void>;
}

const longestLookMs = 1_000;
/** A turn of the event loop in which nothing else was done, so that nobody came meanwhile; milliseconds. */
const emptyTurnMs = 0.3;

export function mountLastRequests(app: FastifyInstance): LastRequests {
  let areLast = false;
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (areLast) {
      void reply.header('connection', 'close');
    }
    done(null, payload);
  });
  return {
    announce: () => {
      areLast = true;
    },
    takeNoMore: async () => {
      // From here to the end of this turn no connection is taken: only whole turns count.
      await turn();
      const until = performance.now() + longestLookMs;
      while (!(await isQuietTurn(app.server)) && performance.now() < until) {
        // Another turn.
      }
      // That of the HTTP server would also end connections whose request is still on its way.
      Server.prototype.close.call(app.server);
    },
  };
}

/** Whether one turn of the event loop took no connection and no time. */
async function isQuietTurn(server: Server): Promise<boolean> {
  let hasTaken = false;
  const note = () => {
    hasTaken = true;
  };
  server.once('connection', note);
  const begun = performance.now();
  await turn();
  server.off('connection', note);
  return !hasTaken && performance.now() - begun < emptyTurnMs;
}
