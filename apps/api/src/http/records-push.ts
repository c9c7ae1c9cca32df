import type { BlockList } from 'node:net';
import { isDatabaseAway, isWithin, retryAfterSeconds } from '@ns/platform';
import type { AnswerPush } from '@ns/records';
import { pushLimits, writeFault } from '@ns/records/seos';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Messages of one address that may be refused in a minute; a peer whose messages are right is never counted. */
const refusals = { points: 30, duration: 60 } as const;

export interface RecordsPushNeeds {
  readonly answerPush: AnswerPush;
  /** who may post; undefined: everybody */
  readonly networks: BlockList | undefined;
}

/**
 * Takes statuses that the records system pushes: SOAP at `/seos`. Mounted apart, because its bodies are XML. Who may
 * not post, or was refused too often, is turned away before the body is read.
 */
export function mountRecordsPush(
  app: FastifyInstance,
  { answerPush, networks }: RecordsPushNeeds,
  done: () => void,
): void {
  const refused = new RateLimiterMemory(refusals);
  const fault = (reply: FastifyReply, status: number, reason: string) =>
    reply.code(status).type('text/xml; charset=utf-8').send(writeFault(reason));

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: pushLimits.maxLength }, (_request, body, done) => {
    done(null, body);
  });
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (isDatabaseAway(error)) {
      request.log.warn({ err: error }, 'the database is away');
      void reply.header('retry-after', retryAfterSeconds);
      return fault(reply, 503, 'Not available at the moment');
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      request.log.error({ err: error }, 'push failed');
      return fault(reply, status, 'Internal error');
    }
    request.log.warn({ reason: error.message, declaredBytes: request.headers['content-length'] }, 'push refused');
    await refused.penalty(request.ip, 1);
    return fault(reply, status, 'Unreadable message');
  });
  app.addHook('onRequest', async (request, reply) => {
    if (networks && !isWithin(networks, request.ip)) {
      return fault(reply, 403, 'Not allowed from this address');
    }
    const known = await refused.get(request.ip);
    if (known === null || known.consumedPoints < refusals.points) {
      return undefined;
    }
    void reply.header('retry-after', Math.ceil(known.msBeforeNext / 1000));
    return fault(reply, 429, 'Too many messages were refused');
  });
  app.post('/seos', { bodyLimit: pushLimits.maxLength }, async (request, reply) => {
    const answer = await answerPush(typeof request.body === 'string' ? request.body : '');
    if (answer.isRefused) {
      await refused.penalty(request.ip, 1);
    }
    return reply.code(answer.httpStatus).type('text/xml; charset=utf-8').send(answer.xml);
  });
  done();
}
