import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Source } from './checkout.ts';
import { runTool } from './run-tool.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

/** The parts of a CycloneDX document that are ours to change. */
export interface BillOfMaterials {
  readonly serialNumber: string;
  readonly metadata: {
    readonly timestamp: string;
    readonly component: Component & { readonly type: string };
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string }[];
}

/**
 * The bill of materials of a release, as npm writes it from the packages that are installed: all that building and tests
 * do not have for themselves, in `node_modules` of the release or inside of its programs and pages.
 */
export async function billOfMaterials(source: Source): Promise<string> {
  const npm = join(source.root, 'node_modules/.bin');
  const env = { PATH: `${npm}:${process.env['PATH'] ?? ''}` };
  const written = await runTool('npm', ['sbom', '--omit=dev', '--sbom-format=cyclonedx'], { cwd: source.root, env });
  return `${JSON.stringify(ofCommit(JSON.parse(written) as BillOfMaterials, source), null, 2)}\n`;
}

/**
 * The same document with what npm takes from chance, clock and the name of the folder taken from the commit.
 * @param source whose commit gives the serial number and the time
 */
export function ofCommit(
  document: BillOfMaterials,
  { commit, epoch, version }: Pick<Source, 'commit' | 'epoch' | 'version'>,
): BillOfMaterials {
  const { metadata } = document;
  return {
    ...document,
    serialNumber: `urn:uuid:${uuidOf(`signali ${version} ${commit}`)}`,
    metadata: {
      ...metadata,
      timestamp: new Date(epoch * 1000).toISOString(),
      component: { ...metadata.component, type: 'application', name: 'nespeshni-signali' },
    },
    components: document.components.toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: document.dependencies.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}

/** A UUID made from a text (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
