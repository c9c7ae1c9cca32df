/** Ports of the development servers, and what they pass on (`proxy.config.mjs` of both front ends). */
export const ports = {
  citizen: process.env.DEV_PORT || '4200',
  console: process.env.DEV_CONSOLE_PORT || '4201',
};

/** Paths that the api answers; everything else is the citizen app's. */
const apiPaths = [
  '/graphql',
  '/files',
  '/photos',
  '/pdf',
  '/map/setup.json',
  '/map/tiles.pmtiles',
  '/map/ground.json',
  '/feeds/',
  '/sitemap.xml',
  '/robots.txt',
  '/mail/',
  '/my-data',
  '/sso',
  '/bi',
  '/insights/report.pdf',
  '/open311',
  '/health',
  '/metrics',
];

const to = (port) => ({ target: `http://127.0.0.1:${port}`, ws: true, secure: false });

/**
 * The paths of the api, WebSockets included, and the pages of the other front end: hot replacement needs the
 * application's own port.
 * @param {string} pages path of the other front end's pages
 * @param {keyof typeof ports} other the front end that has them
 */
export function proxy(pages, other) {
  return { ...Object.fromEntries(apiPaths.map((path) => [path, to(process.env.API_PORT)])), [pages]: to(ports[other]) };
}
