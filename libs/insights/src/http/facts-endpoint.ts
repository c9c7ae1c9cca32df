import type { Readable } from 'node:stream';
import { requireFigures } from '@ns/identity';
import { requestError } from '@ns/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { FactEngine } from '../engine/fact-engine.ts';
import { type FactFormat, writeFacts } from '../engine/fact-files.ts';
import type { FactChoice } from '../facts/fact-pages.ts';
import { requireDays } from '../statistics/stats-question.ts';
import {
  answerFile,
  type EndpointNeeds,
  type FileCall,
  momentOf,
  noteExport,
  optionalDay,
  sendFile,
  tagOf,
} from './bi-endpoint.ts';
import type { SimultaneousFiles } from './file-limit.ts';

/** A reader that takes nothing for so long is left: its file occupies the disk. */
const longestPauseMs = 60_000;
/** When somebody who has too many open files may try again. */
const retryAfterSeconds = 10;

export interface FactsEndpointNeeds extends EndpointNeeds {
  readonly engine: FactEngine;
  readonly open: SimultaneousFiles;
}

/**
 * `GET /bi/facts.csv`, `.ndjson` and `.parquet`: every fact, or those changed since `updatedSince` (RFC 3339) and
 * received from `receivedFrom` to `receivedTo` (days, both included), in commit order, as they are in one moment and in
 * constant memory. The same callers as for `signalFacts`, with the same `Authorization` header. 304 while nothing has
 * changed.
 */
export function factsEndpoint(app: FastifyInstance, needs: FactsEndpointNeeds): void {
  app.get<{ Params: { format: FactFormat } }>('/bi/facts.:format(csv|ndjson|parquet)', (request, reply) =>
    answerFile(needs, request, reply, ['updatedSince', 'receivedFrom', 'receivedTo'], async (call) => {
      requireFigures(call);
      const { format } = request.params;
      const choice = choiceOf(call);
      // Facts that come between the mark and the file are in the file, and the next request has another mark.
      const mark = await needs.engine.useCopy(call.language, (copy) => copy.mark());
      await noteExport(needs, call, format, ['receivedFrom', 'receivedTo']);
      const tag = tagOf(format, choice, mark);
      const content = () => contentOf(needs, call, reply, { format, choice });
      return sendFile(request, reply, { name: 'signal-facts', format, tag, cache: 'private, no-cache', content });
    }),
  );
}

function choiceOf(call: FileCall): FactChoice {
  const updatedSince = momentOf(call, 'updatedSince');
  const [receivedFrom, receivedTo] = [optionalDay(call, 'receivedFrom'), optionalDay(call, 'receivedTo')];
  if (receivedFrom !== null && receivedTo !== null) {
    requireDays(receivedFrom, receivedTo, call.language, 'receivedFrom');
  }
  return { updatedSince, receivedFrom, receivedTo };
}

/** @throws GraphQLError RATE_LIMITED when too many files of facts are open */
async function contentOf(
  { engine, open }: FactsEndpointNeeds,
  { viewer, clientAddress, language }: FileCall,
  reply: FastifyReply,
  { format, choice }: { readonly format: FactFormat; readonly choice: FactChoice },
): Promise<Readable> {
  const end = open.begin(viewer, clientAddress);
  if (!end) {
    throw requestError('RATE_LIMITED', language, { retryAfterSeconds });
  }
  const left = new AbortController();
  reply.raw.once('close', () => {
    end();
    left.abort();
  });
  const handle = await engine.withinMemory(language, () =>
    engine.useCopy(language, (copy) => writeFacts(copy, format, choice, left.signal)),
  );
  reply.raw.setTimeout(longestPauseMs, () => reply.raw.destroy());
  return handle.createReadStream();
}
