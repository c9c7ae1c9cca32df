import type { FastifyInstance } from 'fastify';

/**
 * Lets connections end after the request that they carry, from when the returned function is called: a server that
 * closes would wait for a client that keeps its connection for later.
 */
export function mountLastRequests(app: FastifyInstance): () => void {
  let areLast = false;
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (areLast) {
      void reply.header('connection', 'close');
    }
    done(null, payload);
  });
  return () => {
    areLast = true;
  };
}
