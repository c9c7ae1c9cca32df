import type { ApolloServerPlugin } from '@apollo/server';
import { escapeHtml } from '@ns/platform';

/**
 * What a browser sees at `/graphql`. The page that Apollo Server would show loads its scripts from another company's
 * server; this one loads nothing.
 */
export function landingPage(publicUrl: string): ApolloServerPlugin {
  const openData = `${publicUrl}/open-data`;
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>GraphQL</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><h1>GraphQL</h1>
<p>Send queries with POST as JSON, or read the schema by introspection.</p>
<pre>curl ${escapeHtml(publicUrl)}/graphql -H "content-type: application/json" \\
  -d '{"query":"{ publicSignals(first: 10) { edges { node { reference url } } } }"}'</pre>
<p>Files without programming: <a href="${escapeHtml(openData)}">${escapeHtml(openData)}</a></p>
</body></html>`;
  return {
    serverWillStart: () => Promise.resolve({ renderLandingPage: () => Promise.resolve({ html }) }),
  };
}
