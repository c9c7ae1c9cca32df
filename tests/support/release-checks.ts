import { type Ended, runCommand } from './run-command.ts';

/** Debian's check of packages: its words about errors and warnings, nothing when there are none. */
export function lintian(file: string): Promise<Ended> {
  return runCommand(['lintian', '--allow-root', '--fail-on', 'error,warning', file], {});
}

/** As tools for supply chains read a bill of materials: checked against the schema of CycloneDX, then taken apart. */
const reader = `
import json, sys
from cyclonedx.model.bom import Bom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

with open(sys.argv[1]) as file:
    text = file.read()
error = JsonStrictValidator(SchemaVersion.V1_5).validate_str(text)
if error:
    sys.exit(str(error))
bom = Bom.from_json(json.loads(text))
print(bom.metadata.component.name, bom.metadata.component.version)
for component in bom.components:
    print(component.purl)
`;

/**
 * Reads a bill of materials with Debian's python3-cyclonedx-lib.
 * @returns its output is the product, then each package by its address; words and a code say what is wrong
 */
export function readBillOfMaterials(file: string): Promise<Ended> {
  return runCommand(['/usr/bin/python3', '-c', reader, file], {});
}
