import pino from 'pino';

/**
 * Structured log. Ids only: never a name, an address, a token or a text that a citizen wrote. ERROR means a person must
 * act.
 */
export type Logger = pino.Logger;

/** The process's root logger; children carry the request or job id. */
export function createLogger(process: string, level: string): Logger {
  return pino({
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
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
  });
}
