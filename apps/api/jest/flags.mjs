/** What Node is started with to run Jest here: a virtual machine for ESM (the libraries), our module hooks (the API). */
export const SPEC_FLAGS = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  '--enable-source-maps',
  `--import=${new URL('./register.mjs', import.meta.url).href}`,
];
