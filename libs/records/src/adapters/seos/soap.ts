import type { Element } from '@xmldom/xmldom';
import { service, soapEnvelope } from './namespaces.ts';
import { answerLimits, childOf, parseXml, rootOf, textOf, XmlRefused, type XmlLimits } from './xml-reader.ts';
import { element, inNamespace, writeXml, type XmlElement } from './xml-writer.ts';

/** What came back in a SOAP 1.1 answer of the one operation, Submit. */
export type SoapAnswer =
  | { readonly kind: 'message'; readonly xml: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly reason: string };

/** The request envelope around a whole message. */
export function writeSubmitRequest(message: string): string {
  return envelope(inNamespace(service, element('Submit', [element('request', message)])));
}

/** The answer envelope; an empty message gives an empty element. */
export function writeSubmitResponse(message: string): string {
  return envelope(inNamespace(service, element('SubmitResponse', [element('SubmitResult', message)])));
}

/** The fault sent, with HTTP 500, for what cannot be read at all. */
export function writeFault(reason: string): string {
  const parts = [element('faultcode', 'Client'), element('faultstring', reason)].map((part) => inNamespace('', part));
  return envelope(element('Fault', parts));
}

/** The message inside a request; undefined when it is empty, nil or absent. @throws XmlRefused */
export function readSubmitRequest(body: string, limits: XmlLimits): string | undefined {
  return textOf(operationIn(body, 'Submit', limits), 'request');
}

/** The answer in any of its forms; an empty, nil or absent result is `empty`. @throws XmlRefused */
export function readSubmitResponse(body: string): SoapAnswer {
  const soapBody = soapBodyIn(body, answerLimits);
  const fault = childOf(soapBody, 'Fault');
  if (fault !== undefined) {
    return { kind: 'fault', reason: textOf(fault, 'faultstring') ?? 'no reason given' };
  }
  const response = childOf(soapBody, 'SubmitResponse');
  if (response === undefined) {
    throw new XmlRefused('no SubmitResponse in the SOAP body');
  }
  const xml = textOf(response, 'SubmitResult');
  return xml === undefined ? { kind: 'empty' } : { kind: 'message', xml };
}

function operationIn(body: string, name: string, limits: XmlLimits): Element {
  const operation = childOf(soapBodyIn(body, limits), name);
  if (operation === undefined) {
    throw new XmlRefused(`no ${name} in the SOAP body`);
  }
  return operation;
}

function soapBodyIn(body: string, limits: XmlLimits): Element {
  const root = rootOf(parseXml(body, limits));
  const soapBody = root.localName === 'Envelope' ? childOf(root, 'Body') : undefined;
  if (soapBody === undefined) {
    throw new XmlRefused('not a SOAP envelope');
  }
  return soapBody;
}

function envelope(content: XmlElement): string {
  const body = inNamespace(soapEnvelope, element('Envelope', [element('Body', [content])]));
  return `<?xml version="1.0" encoding="utf-8"?>${writeXml(body)}`;
}
