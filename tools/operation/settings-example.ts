/**
 * The example of `/etc/signali/<name>.env`: every variable of the reference with its meaning, each as a comment.
 * @param reference text of tools/docs/configuration.md
 */
export function settingsExample(reference: string): string {
  const lines = [
    '# Every setting with its standard value; what it means in full: /usr/share/doc/signali/docs/configuration.md',
  ];
  // What `npm start` adds is no installation's.
  for (const line of reference.split('\n## Ports of')[0]?.split('\n') ?? []) {
    const [, heading] = /^## (.+)$/.exec(line) ?? [];
    if (heading !== undefined) {
      lines.push('', `# ${heading}`);
    }
    const [names, standard = '', meaning = ''] =
      /^\|(.+)\|$/
        .exec(line)?.[1]
        ?.split('|')
        .map((cell) => cell.trim()) ?? [];
    const variables = [...(names ?? '').matchAll(/`([A-Z][A-Z0-9_]*)`/g)].map(([, name = '']) => name);
    if (variables.length === 0) {
      continue;
    }
    const values = [...standard.matchAll(/`([^`]+)`/g)].map(([, value = '']) => value);
    const isGiven = values.length === variables.length && /^(`[^`]+`(, )?)+$/.test(standard);
    lines.push(
      `# ${[meaning, isGiven ? '' : standard.replace(/^–$/, '')].filter(Boolean).join('; ') || 'see the reference'}`,
    );
    lines.push(...variables.map((name, place) => `#${name}=${isGiven ? (values[place] ?? '') : ''}`));
  }
  return `${lines.join('\n')}\n`;
}
