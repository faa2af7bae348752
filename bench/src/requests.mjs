export const json = (body) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
/** Deterministic, spread over the list. */
export const one = (list, n, salt = 0) => list[(Math.imul(n + salt * 7919, 2_654_435_761) >>> 0) % list.length];
export const query = (values) => new URLSearchParams(values).toString();

const LAG = 32;
/** Every other request takes back what was done 64 requests before: by then it was answered. */
export function toggle(world, n) {
  const isOn = n % 2 === 0 || n < LAG * 2;
  const pair = isOn ? n : n - LAG * 2 - 1;
  return { person: one(world.people, pair), entry: one(world.ideas, pair, 3), on: isOn };
}

/** The n-th request of a case, as a load generator takes it. @param tuned letters per row and jobs per write of the floor */
export function requestOf(entry, side, world, n, tuned = {}) {
  if (side === 'floor') {
    const [name, values, more = {}] = entry.floor(world, n);
    return { method: entry.writes ? 'POST' : 'GET', path: `/${name}?${query({ ...values, ...tuned })}`, ...more };
  }
  const { person = one(world.people, n), signedOut, method = 'GET', path, body, headers = {} } = entry.product(world, n);
  const cookie = signedOut ? {} : { cookie: `sid=${world.token}${person}` };
  return { method, path, body, headers: { ...headers, ...cookie, ...(method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin' }) } };
}
