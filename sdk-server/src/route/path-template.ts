/** Values of the path parameters by name, decoded. */
export type PathParameters = Readonly<Record<string, string>>;

/** A path template of the contract (OpenAPI path templating), compiled. */
export interface PathTemplate {
  /** Number of literal segments: the more, the more specific. */
  readonly literals: number;
  /** Gives the parameters of a path, or `undefined` when it is another one. */
  match(path: string): PathParameters | undefined;
}

/**
 * Compiles a path template.
 *
 * @param template such as `/api/v1/clients/{clientId}/deployments`
 * @param multiSegment names of the parameters that may hold `/` and so take the rest of the path (CAP-011)
 */
export function compilePathTemplate(template: string, multiSegment: readonly string[]): PathTemplate {
  const segments = template.split('/');
  const names = segments.filter(isParameter).map(nameOf);
  const pattern = new RegExp(
    `^${segments.map((segment) => patternOf(segment, multiSegment)).join('/')}$`,
    's',
  );
  return {
    literals: segments.length - names.length,
    match: (path) => {
      const values = pattern.exec(path);
      return values === null ? undefined : readParameters(names, values);
    },
  };
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}

function nameOf(segment: string): string {
  return segment.slice(1, -1);
}

function patternOf(segment: string, multiSegment: readonly string[]): string {
  if (!isParameter(segment)) return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return multiSegment.includes(nameOf(segment)) ? '(.+)' : '([^/]+)';
}

function readParameters(names: readonly string[], values: RegExpExecArray): PathParameters | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = decodeSegment(values[index + 1] ?? '');
    if (value === undefined) return undefined;
    parameters[name] = value;
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
