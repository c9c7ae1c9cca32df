import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const schemaFile = 'libs/records/src/adapters/seos/schema/messaging-v1.xsd';

/** libxml2 holds serial numbers of real certificates, which have more than 24 digits, for no integers. */
const knownLimit = /X509SerialNumber/;

/**
 * Complaints of libxml2 about a message; empty when it follows the schema.
 * @param root folder of the project, where the schema lies
 */
export async function schemaComplaints(message: string, root: string): Promise<string[]> {
  const { ParseOption, XmlDocument, XmlValidateError, XsdValidator } = await import('libxml2-wasm');
  const { xmlRegisterFsInputProviders } = await import('libxml2-wasm/lib/nodejs.mjs');
  xmlRegisterFsInputProviders();
  const url = resolve(root, schemaFile);
  const schema = XmlDocument.fromBuffer(await readFile(url), { url });
  const validator = XsdValidator.fromDoc(schema);
  // A PDF with photos in base64 is one long text.
  const document = XmlDocument.fromString(message, {
    option: ParseOption.XML_PARSE_HUGE | ParseOption.XML_PARSE_NONET,
  });
  try {
    validator.validate(document);
    return [];
  } catch (failure) {
    if (!(failure instanceof XmlValidateError)) {
      throw failure;
    }
    return failure.details
      .map(({ message: complaint }) => complaint.trim())
      .filter((complaint) => !knownLimit.test(complaint));
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}
