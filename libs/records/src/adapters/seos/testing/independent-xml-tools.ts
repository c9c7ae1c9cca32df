import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SigningIdentity } from '../signature.ts';

const schemaFile = resolve(import.meta.dirname, '../schema/messaging-v1.xsd');

/** Complaints of libxml2 (Debian: libxml2-utils) about a message; empty when it follows the schema. */
export function schemaComplaints(message: string): string {
  return inTemporaryFolder((folder) => {
    const file = save(folder, 'message.xml', message);
    const result = run('xmllint', ['--nonet', '--noout', '--schema', schemaFile, file]);
    return result.status === 0 ? '' : result.output;
  });
}

/** Whether xmlsec1 (Debian: xmlsec1) accepts the signature as made with this certificate's key. */
export function xmlsecAccepts(message: string, certificate: string): boolean {
  return inTemporaryFolder((folder) => {
    const certificateFile = save(folder, 'peer.pem', certificate);
    const file = save(folder, 'message.xml', message);
    return (
      run('xmlsec1', ['--verify', '--pubkey-cert-pem', certificateFile, '--enabled-key-data', 'rsa', file]).status === 0
    );
  });
}

/**
 * Signs by xmlsec1 a document that contains an empty signature template: what a foreign system would send. `idElement`
 * may carry an Id to refer to.
 */
export function signWithXmlsec(
  template: string,
  identity: SigningIdentity,
  idElement = 'http://schemas.egov.bg/messaging/v1:Message',
): string {
  return inTemporaryFolder((folder) => {
    const key = save(folder, 'key.pem', identity.privateKey);
    const certificate = save(folder, 'certificate.pem', identity.certificate);
    const file = save(folder, 'template.xml', template);
    const signed = join(folder, 'signed.xml');
    const result = run('xmlsec1', [
      '--sign',
      '--id-attr:Id',
      idElement,
      '--privkey-pem',
      `${key},${certificate}`,
      '--output',
      signed,
      file,
    ]);
    if (result.status !== 0) {
      throw new Error(`xmlsec1 could not sign: ${result.output}`);
    }
    return readFileSync(signed, 'utf8');
  });
}

function run(command: string, args: string[]): { status: number | null; output: string } {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined) {
    throw new Error(`${command} is needed by this test (Debian packages libxml2-utils and xmlsec1)`, { cause: error });
  }
  return { status, output: `${stdout}${stderr}` };
}

function save(folder: string, name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function inTemporaryFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'seos-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
