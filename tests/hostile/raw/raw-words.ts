/** Name and value of a header as they are written. */
export type HeaderLine = readonly [name: string, value: string];

const long = 'x'.repeat(20_000);

export const methods: readonly string[] = [
  ...['GET', 'GET', 'GET', 'GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'CONNECT', 'CONNECT'],
  ...['PROPFIND', 'LOCK', 'PURGE', 'QUERY', 'PRI', 'get', 'Get', 'FOO', 'G\0T', '', 'X'.repeat(300), 'GET\t', '\u00e9'],
];

export const targets: readonly string[] = [
  ...[
    '/',
    '//',
    '///',
    '*',
    '',
    '/graphql',
    '/graphql',
    '/graphql',
    '/graphql/',
    '//graphql',
    '/graphql?',
    '/graphql?%',
  ],
  ...[
    '//[/../graphql',
    '//[',
    '//]',
    '/\\[',
    '\\\\',
    '//a:b@/graphql',
    '//:99999/graphql',
    '/graphql#x',
    '?',
    '#',
    '.',
  ],
  ...[
    'http://[/graphql',
    'http://a/graphql',
    'http:///graphql',
    'https://[::1',
    'http://a:99999/x',
    'http:',
    'javascript:x',
  ],
  ...[
    '/%',
    '/%zz',
    '/%00',
    '/\0',
    '/graphql%00',
    '/..%2f..',
    '/../../x',
    '/\u00ff\u00fe',
    '/ x',
    `/${long}`,
    `/?${long}`,
  ],
  ...[
    '[::1]:80',
    'a:80',
    '127.0.0.1:1',
    '[',
    ':',
    'a',
    '/graphql?query={__typename}',
    '/graphql?query=%7B__typename%7D',
  ],
  ...[
    '/health/live',
    '/health/ready',
    '/metrics',
    '/seos',
    '/files',
    '/files/x',
    '/files//',
    '/photos/x',
    '/photos//[',
    '/my-data/x/json',
  ],
  ...[
    '/feeds/signals.atom?bbox=1,2,3,4&bbox=1',
    '/feeds/signals.atom?category[]=x',
    '/pdf/x?e=1&e=2',
    '/sso/start?next=//[',
  ],
  ...[
    '/my-data/x/json?l=BG&e=1&s=a&s=b',
    '/mail/unsubscribe?token=a&token=b',
    '/bi/stats.csv?from=1&from=2',
    '/s/%',
    '/console/',
  ],
];

export const versions: readonly string[] = [
  ...Array<string>(12).fill('HTTP/1.1'),
  ...['HTTP/1.0', 'HTTP/1.0', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/1.1 x', 'HTTP/1.', 'http/1.1', '', 'HTTP/9.9'],
];

/** The lines of a handshake as a browser sends it. */
export const upgradeLines: readonly HeaderLine[] = [
  ['Host', '127.0.0.1'],
  ['Connection', 'Upgrade'],
  ['Upgrade', 'websocket'],
  ['Sec-WebSocket-Version', '13'],
  ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
  ['Sec-WebSocket-Protocol', 'graphql-transport-ws'],
];

const hosts = [
  '[',
  ']',
  '[::1',
  '[::1]:x',
  'a:b:c',
  ':',
  ':80',
  'a b',
  'a/b',
  'a@b',
  'a%',
  '\u00e9',
  'a\\b',
  '?',
  long,
  '',
];
const origins = [
  'null',
  '[',
  'http://[',
  'https://elsewhere.demo.test',
  '',
  'capacitor://localhost',
  'http://localhost:x',
];
const addresses = [
  '',
  ',',
  ',,,',
  '1.2.3.4',
  '::1',
  '[::1]',
  'fe80::1%eth0',
  '999.1.1.1',
  'x',
  '1.2.3.4, x, ',
  '\u00ff',
];
const listed = (name: string, values: readonly string[]): readonly HeaderLine[] =>
  values.map((value): HeaderLine => [name, value]);

export const headerLines: readonly HeaderLine[] = [
  ...listed('Host', hosts),
  ...listed('Origin', origins),
  ...listed('X-Forwarded-For', [...addresses, '1.1.1.1,'.repeat(500)]),
  ...listed('X-Forwarded-Host', hosts.slice(0, 8)),
  ...listed('X-Forwarded-Proto', ['[', 'javascript', 'a b', '', 'https,http', ':']),
  ...listed('Forwarded', ['for=[', 'host="', 'for=x;by=y;;', ';', ',']),
  ...listed('Connection', ['Upgrade', 'upgrade, keep-alive', 'close', 'x', 'keep-alive', 'Sec-WebSocket-Key']),
  ...listed('Upgrade', ['websocket', 'WebSocket', 'h2c', 'websocket, h2c', 'TLS/1.0', '', 'x']),
  ...listed('Sec-WebSocket-Key', ['', 'x', 'dGhlIHNhbXBsZSBub25jZQ', 'dGhlIHNhbXBsZSBub25jZQ==', long.slice(0, 500)]),
  ...listed('Sec-WebSocket-Version', ['', '0', '8', '13', '99', 'x', '-1', '1e1']),
  ...listed('Sec-WebSocket-Protocol', ['', ',', 'a,a', 'graphql-transport-ws', 'graphql-ws', '[', 'x'.repeat(500)]),
  ...listed('Sec-WebSocket-Extensions', ['permessage-deflate', 'permessage-deflate; a="', ';', 'x; y=z, x; y=z', '=']),
  ...listed('Content-Length', ['0', '1', '26', '-1', 'x', '99999999999999999999', '1, 2']),
  ...listed('Transfer-Encoding', ['chunked', 'gzip, chunked', 'chunked, chunked', 'identity', 'x']),
  ...listed('Content-Type', [
    'application/json',
    'application/json; charset=[',
    'multipart/form-data; boundary=',
    '/',
    ';',
  ]),
  ...listed('Content-Encoding', ['gzip', 'x', '']),
  ...listed('Expect', ['100-continue', 'x', '']),
  ...listed('Cookie', ['=', 'a', '%', '__Host-ns_refresh=%', 'ns_sso=%zz', ';'.repeat(100)]),
  ...listed('Authorization', ['Bearer', 'Bearer ', 'Bearer [', 'Basic x', 'MailLink x', '\u00ff']),
  ...listed('Accept', ['', '*/*', 'text/html', 'a/b;q=x', '[']),
  ...listed('Accept-Language', ['', '*', 'bg;q=x', '[', 'x-'.repeat(200)]),
  ...listed('Accept-Encoding', ['gzip', 'gzip;q=x', '*', '[', 'br;q=0, gzip']),
  ...listed('If-None-Match', ['*', '"', 'W/"', ',']),
  ...listed('Range', ['bytes=-', 'bytes=9-1', 'x', 'bytes=0-1,2-3,9']),
  ...listed('Tus-Resumable', ['1.0.0', 'x']),
  ...listed('Upload-Length', ['1', '-1', 'x']),
  ...listed('', ['x']),
  ...listed('Name with spaces', ['x']),
  ...listed('X-Zero', ['a\0b', 'a\rb', '\u00ff\u00fe']),
  ...listed('X-Long', [long]),
];
