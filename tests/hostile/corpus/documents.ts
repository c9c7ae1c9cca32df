import { sendOperation, sendSocketOperation } from '../send.ts';
import type { HostileCase } from './hostile-case.ts';
import { misshapenDocuments } from './misshapen-documents.ts';
import { multiplyingDocuments } from './multiplying-documents.ts';

/** Larger messages are refused by their size. */
const largestFrame = 60_000;

/** Every document over both transports. */
export const documentCases: readonly HostileCase[] = [...multiplyingDocuments, ...misshapenDocuments].flatMap(
  ([name, operation, guard]) => {
    const overHttp: HostileCase = {
      name: `document, HTTP: ${name}`,
      guard,
      send: (target) => sendOperation(target, operation),
    };
    const overSocket: HostileCase = {
      name: `document, WebSocket: ${name}`,
      guard,
      send: (target) => sendSocketOperation(target, operation),
    };
    return Buffer.byteLength(JSON.stringify(operation)) < largestFrame ? [overHttp, overSocket] : [overHttp];
  },
);
