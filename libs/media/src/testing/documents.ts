/** A PDF of one empty page. @param bytes how long it is, when it must be longer */
export function aDocument(bytes = 0): Buffer {
  const body = [
    '%PDF-1.4',
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
    '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
    '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>> endobj',
  ].join('\n');
  const tail = `\ntrailer <</Root 1 0 R>>\nstartxref\n${String(body.length)}\n%%EOF\n`;
  const filling = Math.max(0, bytes - body.length - tail.length - 2);
  return Buffer.from(`${body}\n%${'x'.repeat(filling)}${tail}`, 'latin1');
}
