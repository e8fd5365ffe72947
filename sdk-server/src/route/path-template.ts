/** Values of the path parameters by name, decoded. */
export type PathParameters = Readonly<Record<string, string>>;

type Segment = { readonly literal: string } | { readonly parameter: string; readonly rest: boolean };

/** A path template of the contract (OpenAPI path templating), compiled. */
export interface PathTemplate {
  /** Number of literal segments: the more, the more specific. */
  readonly literals: number;
  /**
   * @param path the path, split at `/`
   * @returns the parameters, or `undefined` when the path is another one
   */
  match(path: readonly string[]): PathParameters | undefined;
}

/**
 * Compiles a path template.
 *
 * @param template such as `/api/v1/clients/{clientId}/deployments`
 * @param multiSegment names of the parameters that may hold `/` and so take the rest of the path (CAP-011)
 */
export function compilePathTemplate(template: string, multiSegment: readonly string[]): PathTemplate {
  const segments = template.split('/').map((text) => compileSegment(text, multiSegment));
  const isOpen = segments.some((segment) => 'rest' in segment && segment.rest);
  const fits = ({ length }: readonly string[]) => length === segments.length || (isOpen && length > segments.length);
  return {
    literals: segments.filter((segment) => 'literal' in segment).length,
    match: (path) => (fits(path) ? matchSegments(segments, path) : undefined),
  };
}

function compileSegment(text: string, multiSegment: readonly string[]): Segment {
  if (!text.startsWith('{') || !text.endsWith('}')) return { literal: text };
  const parameter = text.slice(1, -1);
  return { parameter, rest: multiSegment.includes(parameter) };
}

function matchSegments(segments: readonly Segment[], path: readonly string[]): PathParameters | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const text = path[index] ?? '';
    if ('literal' in segment) {
      if (segment.literal !== text) return undefined;
      continue;
    }
    const value = decodeSegment(segment.rest ? path.slice(index).join('/') : text);
    if (!value) return undefined;
    parameters[segment.parameter] = value;
    if (segment.rest) return parameters;
  }
  return parameters;
}

/** `%2F` is read like `/` (facts 4.1); a broken percent-encoding makes the path one that nobody serves. */
function decodeSegment(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
