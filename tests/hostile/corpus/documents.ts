import { sendOperation, sendSocketOperation } from '../send.ts';
import { type HostileCase } from './hostile-case.ts';
import { misshapenDocuments } from './misshapen-documents.ts';
import { multiplyingDocuments } from './multiplying-documents.ts';

/** Every document over both transports. */
export const documentCases: readonly HostileCase[] = [...multiplyingDocuments, ...misshapenDocuments].flatMap(
  ({ name, query, variables, asker, expected }): HostileCase[] => [
    { name: `document, HTTP: ${name}`, expected, send: (target) => sendOperation(target, query, variables, asker) },
    ...(Buffer.byteLength(query) < 60_000
      ? [
          {
            name: `document, WebSocket: ${name}`,
            expected,
            send: (target: Parameters<HostileCase['send']>[0]) => sendSocketOperation(target, query, variables, asker),
          },
        ]
      : []),
  ],
);
