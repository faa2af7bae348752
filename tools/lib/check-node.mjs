/** Imported before anything else: it must load on any Node that knows ES modules, and end with words on one that is too old. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Ruche needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  console.error('Install a newer one (for example with nvm: `nvm install`, which reads .nvmrc) and try again.');
  process.exit(1);
}
