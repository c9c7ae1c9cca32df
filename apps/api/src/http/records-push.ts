import { type AnswerPush } from '@ns/records';
import { writeFault } from '@ns/records/seos';
import { type FastifyError, type FastifyInstance } from 'fastify';

/** A message with a file of our own size limits is far smaller. */
const largestMessage = 1024 * 1024;

/** Takes statuses that the records system pushes: SOAP at `/seos`. Mounted apart, because its bodies are XML. */
export async function mountRecordsPush(
  app: FastifyInstance,
  { answerPush }: { readonly answerPush: AnswerPush },
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: largestMessage }, (_request, body, done) => {
    done(null, body);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    const refused = status < 500;
    if (refused)
      request.log.warn({ reason: error.message, declaredBytes: request.headers['content-length'] }, 'push refused');
    else request.log.error({ err: error }, 'push failed');
    return reply
      .code(status)
      .type('text/xml; charset=utf-8')
      .send(writeFault(refused ? 'Unreadable message' : 'Internal error'));
  });
  app.post('/seos', { bodyLimit: largestMessage }, async (request, reply) => {
    const answer = await answerPush(typeof request.body === 'string' ? request.body : '');
    return reply.code(answer.httpStatus).type('text/xml; charset=utf-8').send(answer.xml);
  });
  await Promise.resolve();
}
