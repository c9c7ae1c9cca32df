import { type Ended, runCommand } from './run-command.ts';

/** As Python clients read a schema: `gql` with `fetch_schema_from_transport` does the same. */
const program = `
import json, sys, urllib.request
from graphql import build_client_schema, get_introspection_query, parse, validate, validate_schema

address, question = sys.argv[1:]
body = json.dumps({"query": get_introspection_query(input_value_deprecation=True)}).encode()
headers = {"content-type": "application/json"}
with urllib.request.urlopen(urllib.request.Request(address, body, headers)) as answer:
    schema = build_client_schema(json.load(answer)["data"])
for error in validate_schema(schema) + validate(schema, parse(question)):
    sys.exit(str(error))
print(len(schema.type_map))
`;

/**
 * Reads the schema of a server with graphql-core (Debian's python3-graphql-core), and checks an operation against it.
 * @returns its output is the number of types; words and a code say what it could not read
 */
export function readByGraphqlCore(graphqlUrl: string, operation: string): Promise<Ended> {
  return runCommand(['/usr/bin/python3', '-c', program, graphqlUrl, operation], {});
}
