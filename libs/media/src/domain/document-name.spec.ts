import { describe, expect, it } from 'vitest';
import { documentName, savedAs } from './document-name.ts';

describe('the name of a document', () => {
  it.each([
    ['Протокол № 12.pdf', 'Протокол № 12.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Temp\\отчет.PDF', 'отчет.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['x.pdf.pdf', 'x.pdf'],
    ['\u0000\u0007', 'document.pdf'],
    ['...', 'document.pdf'],
    ['', 'document.pdf'],
    ['<script>.pdf', 'script.pdf'],
  ])('of %j is %j', (given, kept) => {
    expect(documentName(given)).toBe(kept);
  });

  it('has at most 120 characters, none of them cut in two', () => {
    const name = documentName(`${'🌳'.repeat(300)}.pdf`);
    expect([...name]).toHaveLength(120);
    expect(name.isWellFormed()).toBe(true);
  });

  it('cannot end its header', () => {
    const header = savedAs(documentName('"; filename=x.html\r\nX: y'));
    expect(header).toMatch(/^attachment; filename="document\.pdf"; filename\*=UTF-8''[\w%.~-]+$/);
  });
});
