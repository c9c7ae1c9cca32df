import { ensureIdentity } from '@ns/records/seos';

/**
 * Makes the two key pairs of the embedded records exchange: `keys.js <our key> <our certificate> <peer key> <peer
 * certificate>`.
 */
const [ourKey, ourCertificate, peerKey, peerCertificate] = process.argv.slice(2);
if (!ourKey || !ourCertificate || !peerKey || !peerCertificate) {
  throw new Error('Four file names are needed.');
}

await Promise.all([
  ensureIdentity(
    { privateKeyFile: ourKey, certificateFile: ourCertificate },
    { commonName: 'signals.demo.test', organization: 'Demo municipality' },
  ),
  ensureIdentity(
    { privateKeyFile: peerKey, certificateFile: peerCertificate },
    { commonName: 'records.demo.test', organization: 'Demo records system' },
  ),
]);
