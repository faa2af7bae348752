import type { Route } from '@ruche/contracts';

const escaped = (s: string) => s.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The API to read: a plain page without scripts. Its style serves the other pages that the server writes itself. */
export function apiPage(routes: { route: Route; access: string }[]): string {
  const groups = new Map<string, { route: Route; access: string }[]>();
  for (const served of routes) {
    const group = served.route.path.split('/')[1] ?? '';
    groups.set(group, [...(groups.get(group) ?? []), served]);
  }
  const sections = [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, list]) => section(name, list));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ruche API</title><link rel="stylesheet" href="/api/docs.css"><main><h1>Ruche API</h1><p>Every schema is in <a href="/api/openapi.json">openapi.json</a>. Sign in with <code>POST /api/session</code>, or send <code>Authorization: Bearer &lt;personal token&gt;</code>.</p>${sections.join('')}</main></html>`;
}

function section(name: string, list: { route: Route; access: string }[]): string {
  const rows = list.map(({ route, access }) => {
    const base = route.path.startsWith('/health') || route.path === '/metrics' ? '' : '/api';
    return `<tr><td><b>${route.method}</b></td><td><code>${escaped(base + route.path)}</code></td><td>${escaped(route.summary)}</td><td>${escaped(access)}</td></tr>`;
  });
  return `<h2>${escaped(name)}</h2><table><thead><tr><th>Method</th><th>Path</th><th>What</th><th>Permission</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

apiPage.style = `body{font:16px/1.55 system-ui,sans-serif;color:#1a2030;background:#fbf9f4;margin:0}main{max-width:72rem;margin:auto;padding:2rem 1rem}
table{border-collapse:collapse;width:100%;font-size:15px}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #e8e2d4;vertical-align:top}code{font-size:.93em}
h1{font-size:1.75rem;line-height:1.25;letter-spacing:-.01em}main.one{max-width:34rem;padding-top:12vh}a{color:#2b559b}
button{font:600 1rem/1 system-ui,sans-serif;min-height:44px;padding:0 1.25rem;border:0;border-radius:10px;background:#1a2030;color:#fff;cursor:pointer}button:focus-visible,a:focus-visible{outline:2.5px solid #2b559b;outline-offset:2px}
@media (prefers-color-scheme:dark){body{color:#f1ede2;background:#12151d}td,th{border-color:#2a2f3c}a{color:#8fb4f2}button{background:#f7c325;color:#2a1f00}button:focus-visible,a:focus-visible{outline-color:#8fb4f2}}`;
