import { describe, expect, it } from 'vitest';
import { readSubmitRequest, readSubmitResponse, writeFault, writeSubmitRequest, writeSubmitResponse } from './soap.ts';
import { answerLimits, XmlRefused } from './xml-reader.ts';

const wrap = (body: string): string =>
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" ' +
  `xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><s:Body>${body}</s:Body></s:Envelope>`;

describe('SOAP envelopes', () => {
  const message = '<Message xmlns="urn:x">a &amp; „б“ &lt;</Message>';

  it('a message survives the way there and back', () => {
    expect(readSubmitRequest(writeSubmitRequest(message), answerLimits)).toBe(message);
    expect(readSubmitResponse(writeSubmitResponse(message))).toEqual({ kind: 'message', xml: message });
  });

  it.each([
    [
      'an empty element',
      wrap('<SubmitResponse xmlns="http://services.egov.bg/messaging/"><SubmitResult/></SubmitResponse>'),
    ],
    [
      'nil',
      wrap('<SubmitResponse xmlns="http://services.egov.bg/messaging/"><SubmitResult i:nil="true"/></SubmitResponse>'),
    ],
    ['an absent element', wrap('<SubmitResponse xmlns="http://services.egov.bg/messaging/"/>')],
    ['our own empty answer', writeSubmitResponse('')],
  ])('the result is empty when it is %s', (_name, body) => {
    expect(readSubmitResponse(body)).toEqual({ kind: 'empty' });
  });

  it('a message in CDATA is the same message', () => {
    expect(
      readSubmitResponse(wrap(`<SubmitResponse><SubmitResult><![CDATA[${message}]]></SubmitResult></SubmitResponse>`)),
    ).toEqual({ kind: 'message', xml: message });
  });

  it('a fault says why', () => {
    expect(readSubmitResponse(writeFault('Unreadable message'))).toEqual({
      kind: 'fault',
      reason: 'Unreadable message',
    });
  });

  it.each([
    ['another operation', wrap('<Other/>')],
    ['no envelope', '<html><body>Busy</body></html>'],
  ])('%s is refused', (_name, body) => {
    expect(() => readSubmitResponse(body)).toThrow(XmlRefused);
    expect(() => readSubmitRequest(body, answerLimits)).toThrow(XmlRefused);
  });
});
