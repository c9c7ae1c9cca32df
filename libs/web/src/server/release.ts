import { version } from '../../../../package.json';

/** Version of the release that this application is of; the bundler writes it into the built files. */
export const release: string = version;
