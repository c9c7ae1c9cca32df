import { inLanguage, isDatabaseAway, isPeerGone, languageOf, requestError, retryAfterSeconds } from '@ns/platform';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { textOf } from '../texts/index.ts';

/**
 * What is answered when an endpoint fails: faults of the request as Fastify says them, a database that is away as 503
 * with `Retry-After`, and everything else logged and masked, because its words may be about our inside.
 */
export function answerFailure(failure: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (failure.statusCode !== undefined && failure.statusCode < 500) {
    return reply.send(failure);
  }
  // The peer left in the middle of its request: nobody reads an answer, and nothing of ours failed.
  if (failure.code === 'ERR_STREAM_PREMATURE_CLOSE' || isPeerGone(request.raw)) {
    return reply.code(400).send();
  }
  const language = languageOf(request.headers['accept-language']);
  void reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store');
  if (isDatabaseAway(failure)) {
    request.log.warn({ req: request, err: failure }, 'the database is away');
    return reply
      .code(503)
      .header('retry-after', retryAfterSeconds)
      .send(requestError('SERVICE_UNAVAILABLE', language).message);
  }
  request.log.error({ req: request, err: failure }, 'request failed');
  return reply.code(500).send(inLanguage(language, textOf('unexpectedError', { requestId: request.id })));
}
