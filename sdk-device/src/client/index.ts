export { pathParameter, serializePath } from './path.js';
export { parseRootUrl } from './root-url.js';
export type { RandomBytes } from './signing.js';
export * from './wfm-client.js';
