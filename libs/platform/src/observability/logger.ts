import pino from 'pino';

/**
 * Structured log. Ids only: never a name, an address, a token or a text that a citizen wrote. ERROR means a person must
 * act.
 */
export type Logger = pino.Logger;

/** Values of parameters, in an address or after `#`: tokens of links and signatures of addresses. */
const parameterValues = /([?&#][\w.~-]{1,64}=)[^\s"'&#\\<>)]+/g;

/**
 * The process's root logger; children carry the request or job id. No line has the values of an address's parameters,
 * no matter what wrote it: the request that failed, a library's error or its stack.
 * @param destination standard output when absent
 */
export function createLogger(process: string, level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: (line) => line.replaceAll(parameterValues, '$1…') },
    // Without the client's address, which Fastify adds.
    serializers: { req: ({ method, url }: { method: string; url: string }) => ({ method, url }) },
    redact: {
      paths: [
        'password',
        'token',
        'authorization',
        'email',
        '*.password',
        '*.token',
        '*.authorization',
        '*.email',
        'req.headers',
      ],
      remove: true,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
