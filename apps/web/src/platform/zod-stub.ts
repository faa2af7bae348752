/**
 * Stands in for zod in the browser's build: every property and every call gives the stub again, so that the
 * contracts load and keep their constants (limits, kinds, methods, paths) while validation stays on the server.
 * Types still come from the real zod.
 */
const target = () => undefined;
const stub: unknown = new Proxy(target, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => '' : key === Symbol.iterator ? undefined : stub),
  apply: () => stub,
  construct: () => stub as object,
  ownKeys: () => [],
});

export const z = stub;
export default stub;
