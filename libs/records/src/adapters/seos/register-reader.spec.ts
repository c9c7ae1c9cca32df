import { describe, expect, it } from 'vitest';
import { entryXml, type ListedEntry, listXml, numberedGuid } from '../../testing/register-peer.ts';
import { readParticipants } from './register-reader.ts';
import { XmlRefused } from './xml-reader.ts';

const numbered = (number: number, over: ListedEntry = {}) => entryXml({ guid: numberedGuid(number), ...over });

describe('the list of participants', () => {
  it('gives GUID, name, address, certificate and status of each', () => {
    const { participants, leftOut } = readParticipants(
      listXml([numbered(1, { serial: '00:4a:01' }), numbered(2, { status: 'TemporarilyInactive' })]),
    );
    expect(participants).toEqual([
      {
        guid: numberedGuid(1),
        identifier: '000000000',
        name: 'Демо администрация',
        url: 'https://seos.demo.test/',
        certificateSerial: '4A01',
        status: 'ACTIVE',
      },
      expect.objectContaining({ guid: numberedGuid(2), status: 'PAUSED' }),
    ]);
    expect(leftOut).toBe(0);
  });

  it('has no address where the register names none that can be used', () => {
    const urls = ['javascript:alert(1)', 'file:///etc/passwd', '', `https://demo.test/${'x'.repeat(600)}`];
    const { participants } = readParticipants(listXml(urls.map((url, index) => numbered(index, { url }))));
    expect(participants.map(({ url }) => url)).toEqual([null, null, null, null]);
    const closed = numbered(1).replace(/(<Status [^>]*>)Active(<\/Status><Type)/, '$1Inactive$2');
    expect(readParticipants(listXml([closed])).participants[0]?.url).toBeNull();
  });

  it.each<[string, string[]]>([
    ['a certificate that is none', [numbered(1, { serial: 'няма' })]],
    ['no certificate', [numbered(1, { serial: '' })]],
    ['a status that is not known', [numbered(1, { status: 'constructor' })]],
    ['an identifier that is none', [numbered(1, { identifier: 'BG1' })]],
    ['a name without end', [numbered(1, { name: 'ю'.repeat(501) })]],
    ['two certificates', [numbered(1).replace(/<CertificateSN.*<\/CertificateSN>/, (found) => found + found)]],
    ['one GUID twice', [numbered(1), numbered(1, { serial: '4A02' })]],
    ['one GUID three times', [numbered(1), numbered(1), numbered(1)]],
  ])('leaves out an entry with %s, as one that is unclear', (_name, entries) => {
    const { participants, unclear, leftOut } = readParticipants(listXml([...entries, numbered(2)]));
    expect(participants.map(({ guid }) => guid)).toEqual([numberedGuid(2)]);
    expect([...unclear]).toEqual([numberedGuid(1)]);
    expect(leftOut).toBe(entries.length);
  });

  it('an entry without a GUID is nobody’s', () => {
    const { participants, unclear } = readParticipants(listXml([entryXml({ guid: 'x' }), numbered(2)]));
    expect([participants.length, unclear.size]).toEqual([1, 0]);
  });

  it.each<[string, string, string]>([
    ['another namespace', listXml([numbered(1)], 'urn:other'), 'not an answer of the register'],
    [
      'an answer to something else',
      listXml([]).replaceAll('GetAllRecordsResponse', 'GetByGuidResponse'),
      'not an answer of the register',
    ],
    ['no list', listXml([]).replace(/<Entities .*<\/Entities>/, ''), 'no list of participants'],
    ['no envelope', '<html><body>OK</body></html>', 'not a SOAP envelope'],
    ['no XML', 'register', 'not well-formed'],
    ['half an answer', listXml([numbered(1)]).slice(0, 900), 'never ends'],
    [
      'a fault',
      listXml([]).replace(/<r:Get.*Response>/, '<s:Fault><faultstring>down</faultstring></s:Fault>'),
      'SOAP fault: down',
    ],
    [
      'entities of its own',
      listXml([]).replace('?>', '?><!DOCTYPE lol [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
      'a document type declaration is not allowed',
    ],
    ['a nest of elements', listXml(['<x>'.repeat(10_000)]), 'nested deeper'],
    ['ten thousand participants', listXml(Array.from({ length: 10_000 }, () => '<item/>')), 'more than 5000'],
    ['four million characters', listXml([numbered(1, { name: 'x'.repeat(4_000_000) })]), 'longer than'],
  ])('with %s is refused as a whole', (_name, xml, reason) => {
    expect(() => readParticipants(xml)).toThrow(XmlRefused);
    expect(() => readParticipants(xml)).toThrow(reason);
  });
});
