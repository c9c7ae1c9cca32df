import { spawn } from 'node:child_process';

/** dkimpy, of Debian's python3-dkim, with the given TXT records instead of DNS. */
const program = `
import json, sys, dkim
records = json.loads(sys.argv[1])
def answer(name, timeout=5):
    return records.get(name.decode(), '').encode()
print(dkim.verify(sys.stdin.buffer.read(), dnsfunc=answer))
`;

/**
 * Whether another program finds the signature of a mail good.
 * @param raw the mail as it came over the wire
 * @param records TXT records by their name, which ends with a dot
 */
export function verifiedByDkimpy(raw: string, records: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const python = spawn('/usr/bin/python3', ['-c', program, JSON.stringify(records)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let said = '';
    python.stdout.on('data', (chunk) => (said += String(chunk)));
    python.once('error', reject);
    python.once('close', (code) =>
      code === 0 ? resolve(said.trim() === 'True') : reject(new Error(`python3 ended with ${String(code)}.`)),
    );
    python.stdin.end(raw);
  });
}
