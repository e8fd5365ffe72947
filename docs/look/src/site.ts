/** Where the reference site is published, with the slash at its end. Pages of ours that leave the machine link there. */
export const SITE_URL = 'https://margo-contract.github.io/margo-contract/';

/** The address of a requirement on the reference site. */
export function requirementUrl(id: string): string {
  return `${SITE_URL}requirements.html#${encodeURIComponent(id)}`;
}

/** The address of an erratum on the reference site. */
export function erratumUrl(id: string): string {
  return `${SITE_URL}errata.html#${encodeURIComponent(id)}`;
}
