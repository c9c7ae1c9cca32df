import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhotoLinks } from '@ns/media';
import { menusMark, type MunicipalityDirectory } from '@ns/municipality';
import type { Language } from '@ns/platform';
import type { PublishedVersion } from '@ns/signals';
import type { TrustedDocument } from './trusted-documents.ts';

/** What a public answer follows from, in addition to the question. */
export interface PublicSources {
  readonly published: Pick<PublishedVersion, 'current'>;
  readonly directory: Pick<MunicipalityDirectory, 'menus'>;
  /** addresses of photos change once an hour */
  readonly links: Pick<PhotoLinks, 'expiry'>;
  /** changes with every release, see {@link programMark} */
  readonly program: string;
}

/**
 * Entity tags of answers that everybody may read (RFC 9110 §8.8.3). A tag is made before anything is read, so it never
 * names a newer state than the answer holds: a client that sends it back gets an answer as soon as something has
 * changed, in any process. Late by a second at most after an event, ten after a change of the menus, when its
 * notification is lost.
 */
export class PublicTags {
  constructor(private readonly sources: PublicSources) {}

  /** @returns a weak tag, because answers are compressed; undefined for an operation that is not marked as public */
  async tagOf(
    asked: TrustedDocument | undefined,
    variables: Readonly<Record<string, unknown>> | undefined,
    language: Language,
  ): Promise<string | undefined> {
    if (!asked?.isPublic) {
      return undefined;
    }
    const { published, directory, links, program } = this.sources;
    const question = [asked.id, variables ?? {}, language];
    const state = [await published.current(), menusMark(await directory.menus()), links.expiry(), program];
    const hash = createHash('sha256')
      .update(JSON.stringify([question, state]))
      .digest('hex');
    return `W/"${hash.slice(0, 32)}"`;
  }
}

/** Whether `If-None-Match` names the tag; `*` is no name of an answer. */
export function isNamed(tag: string, ifNoneMatch: string | undefined): boolean {
  return (ifNoneMatch ?? '').split(',').some((each) => each.trim() === tag);
}

/** A mark of the running program: the content of its scripts. @param folder where they lie */
export function programMark(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.[jt]s$/.test(file)) {
      hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('base64url');
}
