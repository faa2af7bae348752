import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}
const schemas = new Set(['params', 'query', 'body', 'reply', 'summary']);

/**
 * Leaves of each `route({ … })` in the contracts only what the browser uses (method, path, transport, If-Match):
 * without their schemas, the schemas themselves are unused and fall out of the bundle.
 */
export function bareRoutes(): Plugin {
  return {
    name: 'ruche:bare-routes',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /libs\/contracts\/src\/.*\.ts$/ },
      handler(code) {
        const cuts: [number, number][] = [];
        visit(this.parse(code, { lang: 'ts' }) as unknown as Node, (property) => cuts.push([property.start, property.end]));
        const bare = cuts.sort((a, b) => b[0] - a[0]).reduce((text, [from, to]) => cut(text, from, to), code);
        return { code: bare, map: null, moduleSideEffects: false };
      },
    },
  };
}

/** Without `from..to` and the comma behind it. */
function cut(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(to).replace(/^\s*,/, '');
}

function visit(node: Node, found: (property: Node) => void): void {
  if (node.type === 'CallExpression' && (node['callee'] as Node & { name?: string }).name === 'route') {
    const [descriptor] = node['arguments'] as Node[];
    for (const property of (descriptor?.['properties'] ?? []) as Node[]) {
      if (schemas.has((property['key'] as { name?: string } | undefined)?.name ?? '')) found(property);
    }
    return;
  }
  for (const child of Object.values(node)) {
    for (const item of Array.isArray(child) ? child : [child]) {
      if (item && typeof item === 'object' && 'type' in item) visit(item as Node, found);
    }
  }
}
