/** Namespaces and action names of СЕОС, the national message exchange between administrations. */
export const MESSAGING = 'http://schemas.egov.bg/messaging/v1';
export const DOCUMENT_URI = 'http://ereg.egov.bg/segment/0009-000001';
export const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
export const SOAP_ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
export const SERVICE = 'http://services.egov.bg/messaging/';
export const SUBMIT_ACTION = 'http://services.egov.bg/messaging/IEGovService/Submit';
/** Our own facts inside DocAddData, which takes any XML. */
export const SIGNAL_FACTS = 'urn:nespeshni-signali:signal-facts:1';
