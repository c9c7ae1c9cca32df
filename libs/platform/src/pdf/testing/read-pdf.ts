import { spawnSync } from 'node:child_process';

/** The words of a PDF as poppler's pdftotext (Debian: poppler-utils) reads them, pages parted by form feeds. */
export function wordsOfPdf(pdf: Uint8Array): string {
  const { error, status, stdout, stderr } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
  });
  if (error !== undefined) {
    throw new Error('pdftotext is needed by this test (Debian package poppler-utils)', { cause: error });
  }
  if (status !== 0) {
    throw new Error(`pdftotext cannot read the PDF: ${stderr}`);
  }
  return stdout;
}
