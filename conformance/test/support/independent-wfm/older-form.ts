/** How a WFM that speaks a draft of the interface differs from the contract on the wire. */
export interface OlderForm {
  /** The path of the contract for one of the draft. */
  path(path: string, body: Buffer): string;
  /** The URL that a manifest names in place of one of the contract. */
  url(url: string): string;
  /** The names of the members that hold the certificate and the clientId. */
  readonly certificate: string;
  readonly clientId: string;
  /** The body of an error in place of a problem object. */
  error(problem: object): object;
}

const PREFIX = '/v1alpha2/margo/sbi/v1';

/** As the reference WFM of the initiative has it, as far as this WFM can. */
export const REFERENCE_FORM: OlderForm = {
  path(path, body) {
    if (!path.startsWith(`${PREFIX}/`)) return '/nothing';
    const plural = path
      .slice(PREFIX.length)
      .replace(/^\/client\//, '/clients/')
      .replace(/^(\/clients\/[^/]+)\/(deployment|bundle)\//, '$1/$2s/');
    return `/api/v1${plural.endsWith('/capabilities') ? `${plural}/${deviceIdOf(body)}` : plural}`;
  },
  url: (url) =>
    url
      .replace('/api/v1/clients/', `${PREFIX}/client/`)
      .replace('/deployments/', '/deployment/')
      .replace('/bundles/', '/bundle/'),
  certificate: 'public_certificate',
  clientId: 'client_id',
  error: (problem) => ({ Error: (problem as { readonly detail?: string }).detail ?? 'error' }),
};

function deviceIdOf(body: Buffer): string {
  try {
    const { properties } = JSON.parse(body.toString('utf8')) as { properties?: { id?: unknown } };
    return typeof properties?.id === 'string' ? properties.id : 'none';
  } catch {
    return 'none';
  }
}
