/**
 * Turns a JSON pointer (RFC 6901), as validators report it, into the dotted path of a problem's `errors`:
 * `/properties/interfaces/1/type` becomes `properties.interfaces[1].type`.
 *
 * @param member name of a member below that place, e.g. one that is missing
 */
export function fieldPath(instancePath: string, member?: string): string {
  const segments = instancePath.split('/').slice(1).map(unescapeSegment);
  const names = member === undefined ? segments : [...segments, member];
  return names.reduce(append, '');
}

function append(path: string, name: string): string {
  if (/^(0|[1-9][0-9]*)$/.test(name) && path !== '') return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
