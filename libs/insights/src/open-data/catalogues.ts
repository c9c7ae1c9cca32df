import type { Menus } from '@ns/municipality';
import { defaultLanguage, type Language, languageRow, languages, type Text, wordsIn } from '@ns/platform';
import { textOf } from '../texts/index.ts';
import { licence, type OpenFile, openFiles } from './open-files.ts';

/** What both catalogues are made of. */
export interface CatalogueProps {
  readonly municipality: Menus['municipality'];
  readonly publicUrl: string;
  readonly language: Language;
}

const mediaTypes = { csv: 'text/csv', json: 'application/json', geojson: 'application/geo+json' } as const;

/**
 * The open data as a Data Package (https://specs.frictionlessdata.io/data-package): programs read from it which
 * files there are, what each column is and under which terms.
 * @param language of titles and descriptions
 */
export function dataPackage({ municipality, publicUrl, language }: CatalogueProps): object {
  return {
    profile: 'data-package',
    name: 'open-data',
    title: textOf('openData.title').in(language),
    description: textOf('openData.about').in(language),
    homepage: `${publicUrl}/open-data`,
    licenses: [licence],
    contributors: [
      {
        title: wordsIn(language, municipality.name),
        role: 'publisher',
        ...(municipality.website ? { path: municipality.website } : {}),
      },
    ],
    resources: openFiles.map((file) => resourceOf(file, publicUrl, language)),
  };
}

/** The CSV form, which has a schema; other forms are named by their address. */
function resourceOf(file: OpenFile, publicUrl: string, language: Language): object {
  const { name, path, formats, title, about, columns, key, parameters } = file;
  return {
    profile: 'tabular-data-resource',
    // Names of a package are in lower case.
    name: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    path: `${publicUrl}${path}.csv`,
    title: title.in(language),
    description: about.in(language),
    format: 'csv',
    mediatype: mediaTypes.csv,
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        type: column.type,
        description: column.about.in(language),
      })),
      missingValues: [''],
      primaryKey: key,
    },
    otherFormats: formats.slice(1).map((format) => `${publicUrl}${path}.${format}`),
    parameters,
  };
}

const inEuropa = 'http://publications.europa.eu/resource/authority';

/**
 * The same for catalogues of public data, in the vocabulary that the European portal collects (DCAT-AP 3,
 * https://semiceu.github.io/DCAT-AP/releases/3.0.0/), as JSON-LD with titles in every language.
 */
export function dataCatalogue({ municipality, publicUrl }: Omit<CatalogueProps, 'language'>): object {
  const home = `${publicUrl}/open-data`;
  const publisher = {
    '@id': `${home}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': languages.map((language) => valueIn(language, wordsIn(language, municipality.name))),
    ...(municipality.website ? { 'foaf:homepage': { '@id': municipality.website } } : {}),
  };
  const contact = {
    '@type': 'vcard:Organization',
    'vcard:fn': wordsIn(defaultLanguage, municipality.name),
    ...(municipality.email ? { 'vcard:hasEmail': { '@id': `mailto:${municipality.email}` } } : {}),
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
    },
    '@id': `${home}/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inAll(textOf('openData.title')),
    'dct:description': inAll(textOf('openData.about')),
    'dct:publisher': publisher,
    'dct:language': languages.map((language) => ({
      '@id': `http://id.loc.gov/vocabulary/iso639-1/${languageRow(language).tag}`,
    })),
    'dct:license': { '@id': licence.path },
    'foaf:homepage': { '@id': home },
    'dcat:dataset': openFiles.map(({ name, path, formats, title, about }) => ({
      '@id': `${home}#${name}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': name,
      'dct:title': inAll(title),
      'dct:description': inAll(about),
      'dct:publisher': { '@id': publisher['@id'] },
      'dcat:contactPoint': contact,
      'dct:accrualPeriodicity': { '@id': `${inEuropa}/frequency/UPDATE_CONT` },
      'dcat:theme': { '@id': `${inEuropa}/data-theme/GOVE` },
      'dcat:landingPage': { '@id': home },
      'dcat:distribution': formats.map((format) => ({
        '@id': `${publicUrl}${path}.${format}`,
        '@type': 'dcat:Distribution',
        'dct:title': `${name}.${format}`,
        'dcat:accessURL': { '@id': `${publicUrl}${path}.${format}` },
        'dcat:downloadURL': { '@id': `${publicUrl}${path}.${format}` },
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaTypes[format]}` },
        'dct:format': { '@id': `${inEuropa}/file-type/${format.toUpperCase()}` },
        'dct:license': { '@id': licence.path },
      })),
    })),
  };
}

function valueIn(language: Language, value: string): object {
  return { '@value': value, '@language': languageRow(language).tag };
}

function inAll(text: Text): readonly object[] {
  return languages.map((language) => valueIn(language, text.in(language)));
}
