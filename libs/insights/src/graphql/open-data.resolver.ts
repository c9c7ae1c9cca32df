import type { ApiContext } from '@ns/identity';
import { costs } from '@ns/platform';
import { Ctx, Query, Resolver } from 'type-graphql';
import { openFiles } from '../open-data/open-files.ts';
import { OpenFileType } from './open-data.types.ts';

/** The index of the open data, for people. */
@Resolver()
export class OpenDataResolver {
  @Query(() => [OpenFileType], {
    description:
      'The files of the open data with what their columns mean. Programs read the same from ' +
      '`/open-data/datapackage.json` and `/open-data/catalog.jsonld`.',
    complexity: costs({ rows: 9 }),
  })
  openData(@Ctx() { language }: ApiContext): readonly OpenFileType[] {
    return openFiles.map(({ name, path, formats, title, about, columns, parameters }) => ({
      name,
      title: title.in(language),
      description: about.in(language),
      addresses: formats.map((format) => `${path}.${format}`),
      parameters: [...parameters],
      columns: columns.map((column) => ({
        name: column.name,
        type: column.type,
        description: column.about.in(language),
      })),
    }));
  }
}
