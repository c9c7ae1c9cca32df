import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** An entry as a test says it; left out: an active participant of a demo. */
export interface ListedEntry {
  readonly guid?: string;
  readonly identifier?: string;
  readonly name?: string;
  readonly serial?: string;
  readonly status?: string;
  readonly url?: string;
}

/** A GUID with this number at its end. */
export const numberedGuid = (number: number): string =>
  `5d0c3a52-71f6-4c39-9a3e-${number.toString(16).padStart(12, '0')}`;

const field = (name: string, text: string) => `<${name} xsi:type="xsd:string">${text}</${name}>`;

/** One item of the list, written from the published description of the register. */
export function entryXml(entry: ListedEntry = {}): string {
  const {
    guid = numberedGuid(0),
    identifier = '000000000',
    name = 'Демо администрация',
    serial = '4A01',
    status = 'Active',
    url = 'https://seos.demo.test/',
  } = entry;
  const service =
    '<item xsi:type="r:Service">' +
    field('Guid', '{7060EFA8-F1FA-4938-8B2B-12A78C86988F}') +
    field('Name', 'Документооборот') +
    `<URI xsi:type="xsd:anyURI">${url}</URI>` +
    field('Status', 'Active') +
    field('Type', 'SOAP') +
    '<Version xsi:type="xsd:integer">1</Version></item>';
  const contact = field('Phone', '') + field('Fax', '') + field('EmailAddress', 'demo@demo.test');
  return (
    '<item xsi:type="r:Entity">' +
    field('EntityIdentifier', identifier) +
    field('Guid', `{${guid.toUpperCase()}}`) +
    field('ParentGuid', '') +
    field('AdministrativeBodyName', name) +
    `<Contact xsi:type="r:Contact">${contact}</Contact>` +
    field('CertificateSN', serial) +
    `<Services soapenc:arrayType="r:Service[1]">${service}</Services>` +
    '<LastChange xsi:type="xsd:dateTime">2026-11-24T08:15:30+02:00</LastChange>' +
    field('Status', status) +
    '</item>'
  );
}

/** The answer with these items: SOAP 1.1, rpc/encoded. */
export function listXml(items: readonly string[], namespace = 'uri:egovmsg'): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" ' +
    `xmlns:r="${namespace}" xmlns:xsd="http://www.w3.org/2001/XMLSchema" ` +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
    'xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/"><s:Body><r:GetAllRecordsResponse>' +
    `<return xsi:type="r:EGovMessageDir"><Entities soapenc:arrayType="r:Entity[${items.length}]">` +
    `${items.join('')}</Entities><LastChange xsi:type="xsd:dateTime">2026-11-24T08:15:30+02:00</LastChange>` +
    '</return></r:GetAllRecordsResponse></s:Body></s:Envelope>'
  );
}

/** The register of participants as a server of its own, on a free port of this machine. */
export class RegisterPeer {
  /** how often it was asked */
  asked = 0;
  /** what was asked last: SOAPAction and body */
  lastQuestion = { action: '', body: '' };
  private answering: (response: ServerResponse) => void = (response) => response.writeHead(503).end();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<RegisterPeer> {
    const server = createServer();
    const peer = new RegisterPeer(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        peer.asked += 1;
        peer.lastQuestion = {
          action: String(request.headers['soapaction']),
          body: Buffer.concat(chunks).toString('utf8'),
        };
        peer.answering(response);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return peer;
  }

  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/service/`;
  }

  /** Answers from now on with this text. */
  answers(body: string, status = 200): void {
    this.answering = (response) => response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(body);
  }

  /** Lists these entries from now on. */
  lists(...entries: readonly ListedEntry[]): void {
    this.answers(listXml(entries.map(entryXml)));
  }

  /** Does from now on with each question what the test says. */
  does(answering: (response: ServerResponse) => void): void {
    this.answering = answering;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
