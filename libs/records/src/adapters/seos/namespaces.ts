/** Namespaces and action names of СЕОС, the national message exchange between administrations. */
export const messaging = 'http://schemas.egov.bg/messaging/v1';
export const documentUri = 'http://ereg.egov.bg/segment/0009-000001';
export const xmldsig = 'http://www.w3.org/2000/09/xmldsig#';
export const soapEnvelope = 'http://schemas.xmlsoap.org/soap/envelope/';
export const service = 'http://services.egov.bg/messaging/';
export const submitAction = 'http://services.egov.bg/messaging/IEGovService/Submit';
/** Our own details inside DocAddData, which takes any XML. */
export const signalDetails = 'urn:nespeshni-signali:signal-facts:1';
/** The register of participants, whose namespace is no address. */
export const registerService = 'uri:egovmsg';
export const allRecordsAction = 'uri:egovmsg/GetAllRecords';
